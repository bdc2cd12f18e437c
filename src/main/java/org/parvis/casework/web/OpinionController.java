package org.parvis.casework.web;

import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseRights;
import org.parvis.casework.Viewer;
import org.parvis.casework.satisfaction.OpinionQuestion;
import org.parvis.casework.satisfaction.Satisfaction;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
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

/**
 * Notes what somebody who calls, comes or writes thinks of the answer they got: by those who handle the case, and by the
 * front desk, which does so without reading what it is about.
 */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.FRONT_DESK})
class OpinionController {

    private final CasePages pages;
    private final Satisfaction satisfaction;

    OpinionController(CasePages pages, Satisfaction satisfaction) {
        this.pages = pages;
        this.satisfaction = satisfaction;
    }

    static String path(String number) {
        return "/bureau/dossiers/" + number + "/avis";
    }

    @GetMapping("/bureau/dossiers/{number}/avis")
    Page ask(View view, @PathVariable String number) {
        Case subject = allowed(view, number);
        return page(subject, question(view, subject), CaseChannel.PHONE.name(), new FormErrors());
    }

    @PostMapping("/bureau/dossiers/{number}/avis")
    Object tell(
            View view,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reponse,
            @RequestParam(defaultValue = "") String texte,
            @RequestParam(defaultValue = "") String canal) {
        Case subject = allowed(view, number);
        try {
            satisfaction.tell(subject, new Satisfaction.Telling(reponse, texte, channel(canal), actor(view)));
            return Redirect.to(view, "/bureau/dossiers/" + subject.number());
        } catch (Refusal refusal) {
            FormErrors errors = new FormErrors().add("avis", view.t(refusal));
            return page(subject, question(view, subject).with(reponse, texte), canal, errors).withStatus(422);
        }
    }

    private static Page page(Case subject, OpinionQuestion question, String channel, FormErrors errors) {
        return Page.of("casework/opinion", new OpinionPage(subject.number(), question, channel, errors));
    }

    private Case allowed(View view, String number) {
        Case subject = pages.get(view, number);
        if (!CaseRights.handles(Viewer.of(view.visitor()), subject) && !view.visitor().has(Role.FRONT_DESK)) {
            throw new HttpProblem(403);
        }
        return subject;
    }

    /** Whoever may not read the case does not read what was said of it either. */
    private OpinionQuestion question(View view, Case subject) {
        OpinionQuestion question = satisfaction.question(subject).orElseThrow(HttpProblem::notFound);
        return pages.sight(view, subject).covers(CaseRights.Sight.CONTENT)
                ? question
                : new OpinionQuestion(null, "", "", question.until(), question.isOpen());
    }

    private static CaseChannel channel(String name) {
        return OpinionPage.CHANNELS.stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElse(CaseChannel.PHONE);
    }

    private static Actor actor(View view) {
        return Actor.agent(view.visitor().account(), view.visitor().name());
    }
}
