package org.parvis.casework.web;

import java.util.Map;
import org.parvis.casework.Case;
import org.parvis.casework.CaseRights.Sight;
import org.parvis.casework.Watches;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.HttpProblem;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A colleague follows a case that they may read, or no longer. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.FRONT_DESK, Role.ADMINISTRATOR})
class WatchController {

    private final Watches watches;
    private final CasePages pages;

    WatchController(Watches watches, CasePages pages) {
        this.watches = watches;
        this.pages = pages;
    }

    @PostMapping("/bureau/dossiers/{number}/veille")
    ResponseEntity<Void> watch(View view, @PathVariable String number, @RequestParam Map<String, String> form) {
        Case subject = pages.get(view, number);
        if ("arreter".equals(form.get("faire"))) {
            watches.end(subject.id(), view.visitor().account());
        } else if (pages.sight(view, subject).covers(Sight.CONTENT)) {
            watches.start(subject.id(), view.visitor().account());
        } else {
            throw new HttpProblem(403);
        }
        return Redirect.to(view, "/bureau/dossiers/" + subject.number() + "?" + Contexts.parse(form.getOrDefault("contexte", "")).toUrl());
    }
}
