package org.parvis.identity.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Accounts;
import org.parvis.identity.FreshLogin;
import org.parvis.identity.Grant;
import org.parvis.identity.Invitations;
import org.parvis.identity.NewInvitation;
import org.parvis.identity.Staff;
import org.parvis.identity.StaffChanges;
import org.parvis.messaging.EmailAddress;
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

/** Who works for the authority, and what each may do. */
@Controller
@AllowRoles(Role.ADMINISTRATOR)
class StaffController {

    private final Accounts accounts;
    private final Invitations invitations;
    private final StaffChanges changes;
    private final Departments departments;

    StaffController(Accounts accounts, Invitations invitations, StaffChanges changes, Departments departments) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.changes = changes;
        this.departments = departments;
    }

    @GetMapping("/admin/personnes")
    @AllowRoles({Role.ADMINISTRATOR, Role.AUDITOR})
    Page list(@RequestParam(defaultValue = "") String fait) {
        Map<UUID, String> names =
                departments.list().stream().collect(Collectors.toMap(Department::id, Department::name));
        return Page.of(
                "identity/staff", new StaffPage(accounts.listStaff(), invitations.list(), names, Done.of(fait)));
    }

    @GetMapping("/admin/personnes/invitation")
    Page invite() {
        return form(null, "", "", List.of(), new FormErrors());
    }

    @PostMapping("/admin/personnes/invitation")
    Object invite(
            @RequestParam String email,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable List<String> grants,
            View view) {
        FormErrors errors = new FormErrors();
        List<Grant> wanted = parse(grants);
        if (EmailAddress.find(email).isEmpty()) {
            errors.add("email", view.t("identity.refused.email"));
        }
        if (name.isBlank()) {
            errors.add("name", view.t("identity.refused.name", 100));
        }
        if (wanted.isEmpty()) {
            errors.add("grants", view.t("identity.refused.noRole"));
        }
        if (!errors.isEmpty()) {
            return form(null, email, name, wanted, errors).withStatus(422);
        }
        invitations.send(new NewInvitation(EmailAddress.of(email), name, wanted), view.visitor(), view);
        return Redirect.to(view, "/admin/personnes?fait=invitation");
    }

    @PostMapping("/admin/personnes/invitations/{id}/retrait")
    Object withdraw(@PathVariable UUID id, View view) {
        invitations.withdraw(id, view.visitor());
        return Redirect.to(view, "/admin/personnes?fait=invitation-retiree");
    }

    @GetMapping("/admin/personnes/{id}")
    Page person(@PathVariable UUID id, @RequestParam(defaultValue = "") String fait, View view) {
        Staff person = accounts.findStaff(id).orElseThrow(HttpProblem::notFound);
        return Page.of(
                "identity/person",
                new StaffForm(
                        person,
                        person.id().equals(view.visitor().account()),
                        person.email(),
                        person.name(),
                        texts(person.grants()),
                        departments.list(),
                        Done.of(fait),
                        new FormErrors()));
    }

    @PostMapping("/admin/personnes/{id}/roles")
    Object assign(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable List<String> grants, View view) {
        List<Grant> wanted = parse(grants);
        changes.assign(id, wanted, view.visitor());
        return Redirect.to(
                view, wanted.isEmpty() ? "/admin/personnes?fait=roles" : "/admin/personnes/" + id + "?fait=roles");
    }

    @PostMapping("/admin/personnes/{id}/suspension")
    Object suspend(@PathVariable UUID id, View view) {
        changes.suspend(id, view.visitor());
        return Redirect.to(view, "/admin/personnes/" + id + "?fait=suspension");
    }

    @PostMapping("/admin/personnes/{id}/retour")
    Object readmit(@PathVariable UUID id, View view) {
        changes.readmit(id, view.visitor());
        return Redirect.to(view, "/admin/personnes/" + id + "?fait=retour");
    }

    @FreshLogin
    @PostMapping("/admin/personnes/{id}/second-facteur/oubli")
    Object forgetSecondFactors(@PathVariable UUID id, View view) {
        changes.forgetSecondFactors(id, view.visitor());
        return Redirect.to(view, "/admin/personnes/" + id + "?fait=facteurs");
    }

    private Page form(@Nullable Staff person, String email, String name, List<Grant> grants, FormErrors errors) {
        return Page.of(
                "identity/invite",
                new StaffForm(person, false, email, name, texts(grants), departments.list(), "", errors));
    }

    /** Only roles that exist, for departments of this territory. */
    private List<Grant> parse(@Nullable List<String> texts) {
        try {
            List<Grant> grants = (texts == null ? List.<String>of() : texts)
                    .stream().map(Grant::parse).distinct().toList();
            for (Grant grant : grants) {
                UUID department = grant.department();
                if (department != null && departments.find(department).isEmpty()) {
                    throw new Refusal("identity.refused.noRole");
                }
            }
            return grants;
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new HttpProblem(400);
        }
    }

    private static Set<String> texts(List<Grant> grants) {
        return grants.stream().map(Grant::toString).collect(Collectors.toSet());
    }
}
