package org.parvis.casework.web;

import java.util.Map;
import org.parvis.casework.Case;
import org.parvis.casework.Checklists;
import org.parvis.casework.Viewer;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Steps of a case, ticked by whoever handles it. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD})
class ChecklistController {

    private final Checklists checklists;
    private final CasePages pages;

    ChecklistController(Checklists checklists, CasePages pages) {
        this.checklists = checklists;
        this.pages = pages;
    }

    @PostMapping("/bureau/dossiers/{number}/etapes/{ordinal}")
    ResponseEntity<Void> tick(
            View view, @PathVariable String number, @PathVariable int ordinal, @RequestParam Map<String, String> form) {
        Case subject = pages.handled(view, number);
        if ("decocher".equals(form.get("faire"))) {
            checklists.untick(subject, ordinal);
        } else {
            checklists.tick(subject, ordinal, Viewer.of(view.visitor()).actor());
        }
        return Redirect.to(view, "/bureau/dossiers/" + subject.number() + "?" + Contexts.parse(form.getOrDefault("contexte", "")).toUrl() + "#etapes");
    }
}
