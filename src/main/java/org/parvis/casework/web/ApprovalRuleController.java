package org.parvis.casework.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.ApprovalRule;
import org.parvis.casework.ApprovalRule.Signing;
import org.parvis.casework.ApprovalRules;
import org.parvis.identity.Accounts;
import org.parvis.identity.Staff;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which answers a second person reads before they leave. */
@Controller
@AllowRoles(Role.ADMINISTRATOR)
class ApprovalRuleController {

    static final String PATH = "/admin/validations";

    private final ApprovalRules rules;
    private final Departments departments;
    private final Accounts accounts;
    private final DeskPages desk;

    ApprovalRuleController(ApprovalRules rules, Departments departments, Accounts accounts, DeskPages desk) {
        this.rules = rules;
        this.departments = departments;
        this.accounts = accounts;
        this.desk = desk;
    }

    @AllowRoles({Role.ADMINISTRATOR, Role.AUDITOR})
    @GetMapping(PATH)
    Page list(View view) {
        return page(view, Map.of(), new FormErrors());
    }

    @PostMapping(PATH)
    Object add(View view, @RequestParam Map<String, String> form) {
        FormErrors errors = new FormErrors();
        try {
            ApprovalRule rule = read(view, form, errors);
            if (errors.isEmpty()) {
                rules.add(rule, view.visitor());
                return Redirect.to(view, PATH);
            }
        } catch (Refusal refusal) {
            errors.add("about", view.t(refusal));
        }
        return page(view, form, errors).withStatus(422);
    }

    @PostMapping(PATH + "/{id}/retrait")
    ResponseEntity<Void> remove(View view, @PathVariable UUID id) {
        rules.remove(id, view.visitor());
        return Redirect.to(view, PATH);
    }

    /** «service:…» or «sujet:…», of those that are offered. */
    private ApprovalRule read(View view, Map<String, String> form, FormErrors errors) {
        String about = form.getOrDefault("about", "");
        if (abouts(view.locale()).stream().noneMatch(one -> one.is(about))) {
            errors.add("about", view.t("desk.approvalRules.refused.about"));
        }
        String approver = form.getOrDefault("approver", "");
        if (!approver.isEmpty() && people().stream().noneMatch(one -> one.is(approver))) {
            errors.add("approver", view.t("desk.refused.assignee"));
        }
        Signing signing = Arrays.stream(Signing.values())
                .filter(one -> one.name().equals(form.getOrDefault("signing", "")))
                .findFirst()
                .orElse(Signing.AUTHOR);
        boolean isDepartment = about.startsWith("service:");
        String code = about.substring(about.indexOf(':') + 1);
        return new ApprovalRule(
                Ids.next(),
                errors.isEmpty() && isDepartment ? UUID.fromString(code) : null,
                isDepartment ? null : code,
                errors.isEmpty() && !approver.isEmpty() ? UUID.fromString(approver) : null,
                signing);
    }

    private Page page(View view, Map<String, String> values, FormErrors errors) {
        Map<String, String> names = abouts(view.locale()).stream()
                .collect(Collectors.toMap(Choice::value, Choice::label, (one, other) -> one));
        Map<String, String> people = people().stream().collect(Collectors.toMap(Choice::value, Choice::label));
        List<ApprovalRulesPage.Line> lines = rules.list().stream()
                .map(rule -> new ApprovalRulesPage.Line(
                        rule,
                        names.getOrDefault(about(rule), about(rule)),
                        rule.approverId() == null ? null : people.getOrDefault(rule.approverId().toString(), "")))
                .toList();
        return Page.of("casework/approvalrules", new ApprovalRulesPage(lines, abouts(view.locale()), people(), values, errors));
    }

    private static String about(ApprovalRule rule) {
        @Nullable UUID department = rule.departmentId();
        return department == null ? "sujet:" + rule.category() : "service:" + department;
    }

    private List<Choice> abouts(Locale locale) {
        List<Choice> abouts = new ArrayList<>();
        departments.list().stream()
                .filter(one -> !one.isOutside())
                .forEach((Department one) -> abouts.add(Choice.of("service:" + one.id(), one.name())));
        desk.categoryChoices(locale).forEach(one -> abouts.add(Choice.of("sujet:" + one.value(), one.label())));
        return abouts;
    }

    private List<Choice> people() {
        return accounts.listStaff().stream()
                .filter(staff -> !staff.departments(Role.AGENT, Role.HEAD).isEmpty())
                .map((Staff staff) -> Choice.of(staff.id(), staff.name()))
                .toList();
    }
}
