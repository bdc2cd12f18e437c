package org.parvis.relation.mail.web;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.mail.MailAccount;
import org.parvis.relation.mail.MailAccounts;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which mailboxes are read for which department, and how that goes. */
@Controller
@AllowRoles(Role.ADMINISTRATOR)
class AccountController {

    static final String PATH = "/admin/territoire/boites";

    private final MailAccounts accounts;
    private final Departments departments;

    AccountController(MailAccounts accounts, Departments departments) {
        this.accounts = accounts;
        this.departments = departments;
    }

    @GetMapping(PATH)
    Page list(@RequestParam(defaultValue = "") String fait) {
        Map<UUID, String> names =
                departments.list().stream().collect(Collectors.toMap(Department::id, Department::name));
        return Page.of(
                "relation/mail/accounts",
                new AccountsPage(accounts.list(), names, fait.equals("retiree") ? "mail.account.done.removed" : ""));
    }

    @GetMapping(PATH + "/nouvelle")
    Page empty() {
        return page(null, AccountForm.EMPTY, new FormErrors(), "", -1);
    }

    @GetMapping(PATH + "/{id:[0-9a-f-]{36}}")
    Page show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String fait,
            @RequestParam(defaultValue = "-1") int trouves) {
        MailAccount account = get(id);
        String done =
                switch (fait) {
                    case "enregistree" -> "mail.account.done.saved";
                    case "essai" -> trouves < 0 ? "mail.account.done.failed" : "mail.account.done.tried";
                    default -> "";
                };
        return page(account, AccountForm.of(account), new FormErrors(), done, trouves);
    }

    @PostMapping(PATH + "/nouvelle")
    Object create(View view, @RequestParam Map<String, String> typed) {
        return save(view, null, typed);
    }

    @PostMapping(PATH + "/{id:[0-9a-f-]{36}}")
    Object change(View view, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return save(view, get(id), typed);
    }

    private Object save(View view, @Nullable MailAccount before, Map<String, String> typed) {
        AccountForm form = AccountForm.of(typed);
        FormErrors errors = form.errors(view);
        String password = typed.getOrDefault("password", "");
        if (form.departmentId().isPresent() && choices().stream().noneMatch(one -> one.id().equals(form.departmentId().get()))) {
            errors.add("department", view.t("mail.account.refused.department"));
        }
        try {
            if (errors.isEmpty()) {
                UUID id = before == null ? Ids.next() : before.id();
                accounts.save(form.account(id), password.isEmpty() ? null : password, view.visitor());
                return Redirect.to(view, PATH + "/" + id + "?fait=enregistree");
            }
        } catch (Refusal refusal) {
            errors.add(refusal.messageKey().endsWith("password") ? "password" : "address", view.t(refusal));
        }
        return page(before, form, errors, "", -1).withStatus(422);
    }

    /** Opens the mailbox as it is set, reads nothing. */
    @PostMapping(PATH + "/{id:[0-9a-f-]{36}}/essai")
    Object tryOut(View view, @PathVariable UUID id) {
        OptionalInt found = accounts.tryOut(get(id));
        return Redirect.to(view, PATH + "/" + id + "?fait=essai&trouves=" + found.orElse(-1));
    }

    @PostMapping(PATH + "/{id:[0-9a-f-]{36}}/retirer")
    Object remove(View view, @PathVariable UUID id) {
        accounts.remove(get(id), view.visitor());
        return Redirect.to(view, PATH + "?fait=retiree");
    }

    private MailAccount get(UUID id) {
        return accounts.find(id).orElseThrow(HttpProblem::notFound);
    }

    private List<Department> choices() {
        return departments.list().stream().filter(one -> one.active() && !one.isOutside()).toList();
    }

    private Page page(@Nullable MailAccount account, AccountForm form, FormErrors errors, String done, int found) {
        return Page.of("relation/mail/account", new AccountPage(account, form, choices(), errors, done, found));
    }
}
