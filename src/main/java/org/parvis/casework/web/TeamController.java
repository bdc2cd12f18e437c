package org.parvis.casework.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Absences;
import org.parvis.casework.CaseRights;
import org.parvis.casework.CaseSharing;
import org.parvis.casework.Sharing;
import org.parvis.casework.Viewer;
import org.parvis.identity.Accounts;
import org.parvis.identity.Staff;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.TypedDay;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a head of department sees of the team: load, what is late, who is away and who stands in. */
@Controller
@AllowRoles({Role.HEAD, Role.ADMINISTRATOR})
class TeamController {

    private final TeamPages pages;
    private final Absences absences;
    private final Accounts accounts;
    private final CaseSharing sharing;

    TeamController(TeamPages pages, Absences absences, Accounts accounts, CaseSharing sharing) {
        this.sharing = sharing;
        this.pages = pages;
        this.absences = absences;
        this.accounts = accounts;
    }

    @GetMapping("/bureau/equipe")
    Page team(View view) {
        return Page.of("casework/team", pages.page(view, Map.of(), new FormErrors()));
    }

    @PostMapping("/bureau/equipe/absences")
    Object declare(View view, @RequestParam Map<String, String> form) {
        FormErrors errors = new FormErrors();
        Staff agent = member(view, form.getOrDefault("agent", ""));
        LocalDate first = TypedDay.find(form.getOrDefault("du", "")).orElse(null);
        LocalDate last = TypedDay.find(form.getOrDefault("au", "")).orElse(null);
        if (agent == null) {
            errors.add("agent", view.t("desk.refused.assignee"));
        }
        if (first == null || last == null || last.isBefore(first)) {
            errors.add("du", view.t("desk.refused.days"));
        }
        String wanted = form.getOrDefault("relais", "");
        Staff deputy = wanted.isEmpty() ? null : member(view, wanted);
        if (!wanted.isEmpty() && deputy == null) {
            errors.add("relais", view.t("desk.refused.assignee"));
        }
        if (agent != null && first != null && last != null && errors.isEmpty()) {
            return add(view, form, errors, () -> absences.add(agent.id(), first, last, deputy == null ? null : deputy.id()));
        }
        return Page.of("casework/team", pages.page(view, form, errors)).withStatus(422);
    }

    private Object add(View view, Map<String, String> form, FormErrors errors, Runnable declaration) {
        try {
            declaration.run();
            return back(view);
        } catch (Refusal refusal) {
            errors.add("relais", view.t(refusal));
            return Page.of("casework/team", pages.page(view, form, errors)).withStatus(422);
        }
    }

    @PostMapping("/bureau/equipe/absences/{id}/retirer")
    ResponseEntity<Void> remove(View view, @PathVariable UUID id) {
        if (pages.page(view, Map.of(), new FormErrors()).absences().stream().noneMatch(line -> line.id().equals(id))) {
            throw HttpProblem.notFound();
        }
        absences.remove(id);
        return back(view);
    }

    @PostMapping("/bureau/equipe/partage")
    ResponseEntity<Void> share(View view, @RequestParam UUID department, @RequestParam Sharing mode) {
        if (!pages.houses(view).contains(department)) {
            throw HttpProblem.notFound();
        }
        sharing.choose(department, mode);
        return back(view);
    }

    /** Somebody of the visitor's own team; null for anybody else. */
    private @Nullable Staff member(View view, String id) {
        Viewer viewer = Viewer.of(view.visitor());
        try {
            return accounts.findStaff(UUID.fromString(id))
                    .filter(staff -> view.visitor().has(Role.ADMINISTRATOR)
                            || staff.departments().stream().anyMatch(one -> CaseRights.steers(viewer, one)))
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static ResponseEntity<Void> back(View view) {
        return Redirect.to(view, "/bureau/equipe");
    }
}
