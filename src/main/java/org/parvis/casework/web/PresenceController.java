package org.parvis.casework.web;

import org.parvis.casework.Case;
import org.parvis.casework.CaseRights;
import org.parvis.casework.Presences;
import org.parvis.casework.Viewer;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Two agents on one case see each other, until one goes. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.FRONT_DESK, Role.ADMINISTRATOR, Role.AUDITOR})
class PresenceController {

    private final CasePages pages;
    private final Presences presences;

    PresenceController(CasePages pages, Presences presences) {
        this.pages = pages;
        this.presences = presences;
    }

    /** Who else looks at the case now: asked again and again by open pages. */
    @GetMapping("/bureau/dossiers/{number}/presence")
    Page look(View view, @PathVariable String number) {
        Case subject = pages.get(view, number);
        if (!pages.sight(view, subject).covers(CaseRights.Sight.CONTENT)) {
            throw new HttpProblem(403);
        }
        return Page.of("casework/presence", presences.enter(subject.id(), Viewer.of(view.visitor())).others());
    }

    /** The page was closed, or shows something else. */
    @PostMapping("/bureau/dossiers/{number}/depart")
    ResponseEntity<Void> leave(View view, @PathVariable String number) {
        presences.leave(pages.get(view, number).id(), view.visitor().account());
        return ResponseEntity.noContent().build();
    }
}
