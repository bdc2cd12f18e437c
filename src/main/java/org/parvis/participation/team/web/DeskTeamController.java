package org.parvis.participation.team.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.PageTransaction;
import org.parvis.participation.Process;
import org.parvis.participation.team.AllowTeam;
import org.parvis.participation.team.Memberships;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.participation.team.ProcessRole;
import org.parvis.participation.team.ProcessTeams;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The team of a process, for whoever writes it: roles are given and ended, and what has ended stays to be read. */
@Controller
@AllowTeam
class DeskTeamController {

    private static final String PATH = "/bureau/participation/{slug}/equipe";
    private static final Set<String> DONE = Set.of("confie", "fini");

    private final ProcessRights rights;
    private final ProcessTeams teams;
    private final Memberships memberships;

    DeskTeamController(ProcessRights rights, ProcessTeams teams, Memberships memberships) {
        this.rights = rights;
        this.teams = teams;
        this.memberships = memberships;
    }

    /** What was typed of a role to give. */
    private record Wish(String account, String role) {
        static final Wish EMPTY = new Wish("", "");
    }

    @GetMapping(PATH)
    @PageTransaction
    Page show(@PathVariable String slug, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        return page(get(slug, view), Wish.EMPTY, DONE.contains(done) ? done : "", new FormErrors());
    }

    @PostMapping(PATH)
    Object give(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        Process process = get(slug, view);
        Wish wish = new Wish(Typed.of(fields, "qui"), Typed.of(fields, "role"));
        @Nullable UUID account = Typed.id(wish.account()).orElse(null);
        @Nullable ProcessRole role = Typed.one(ProcessRole.values(), wish.role()).orElse(null);
        FormErrors errors = new FormErrors();
        if (account == null) {
            errors.add("qui", view.t("team.refused.who"));
        }
        if (role == null) {
            errors.add("role", view.t("team.refused.role"));
        }
        if (account != null && role != null) {
            try {
                teams.give(process, account, role, view.visitor());
                return Redirect.to(view, "/bureau/participation/" + slug + "/equipe?fait=confie");
            } catch (Refusal refusal) {
                errors.add(refusal.messageKey().equals("team.refused.who") ? "qui" : "role", view.t(refusal));
            }
        }
        return page(process, wish, "", errors).withStatus(422);
    }

    @PostMapping(PATH + "/{id}/fin")
    Object end(@PathVariable String slug, @PathVariable String id, View view) {
        Process process = get(slug, view);
        UUID held = Typed.id(id).orElseThrow(HttpProblem::notFound);
        try {
            teams.end(process, held, view.visitor());
            // Who has ended a role of their own may not be let in here any more.
            boolean stays = rights.may(view.visitor(), ProcessAct.WRITE, process);
            return Redirect.to(view, "/bureau/participation" + (stays ? "/" + slug + "/equipe?fait=fini" : ""));
        } catch (Refusal refusal) {
            return page(process, Wish.EMPTY, "", new FormErrors().add("equipe", view.t(refusal))).withStatus(422);
        }
    }

    private Page page(Process process, Wish wish, String done, FormErrors errors) {
        return Page.of("team/desk", new DeskTeamPage(
                process, memberships.list(process), teams.listColleagues(), wish.account(), wish.role(), done, errors));
    }

    private Process get(String slug, View view) {
        return rights.get(slug, ProcessAct.WRITE, view.visitor());
    }
}
