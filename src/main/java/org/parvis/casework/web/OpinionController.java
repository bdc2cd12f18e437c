package org.parvis.casework.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseRights;
import org.parvis.casework.satisfaction.Opinion;
import org.parvis.casework.satisfaction.OpinionQuestion;
import org.parvis.casework.satisfaction.Satisfaction.Earlier;
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
        OpinionQuestion question = question(subject);
        return page(subject, new Asked(question, shown(view, subject, question)), CaseChannel.PHONE.name(), new FormErrors());
    }

    @PostMapping("/bureau/dossiers/{number}/avis")
    Object tell(
            View view,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reponse,
            @RequestParam(defaultValue = "") String texte,
            @RequestParam(defaultValue = "") String canal,
            @RequestParam(defaultValue = "") String remplacer) {
        Case subject = allowed(view, number);
        try {
            Earlier earlier = remplacer.equals("oui") ? Earlier.GIVES_WAY : Earlier.STAYS;
            satisfaction.tell(subject, new Satisfaction.Telling(reponse, texte, channel(canal), actor(view), earlier));
            return Redirect.to(view, "/bureau/dossiers/" + subject.number());
        } catch (Refusal refusal) {
            String field = refusal.messageKey().equals("casework.opinion.refused.own") ? "remplacer" : "avis";
            FormErrors errors = new FormErrors().add(field, view.t(refusal));
            OpinionQuestion question = question(subject);
            Asked asked = new Asked(question, shown(view, subject, question).with(reponse, texte));
            return page(subject, asked, canal, errors).withStatus(422);
        }
    }

    /** As it stands, and as this agent may see it. */
    private record Asked(OpinionQuestion whole, OpinionQuestion shown) {
        @Nullable Instant ownSince() {
            Opinion told = whole.told();
            return told != null && told.isOwn() ? told.toldAt() : null;
        }
    }

    private static Page page(Case subject, Asked asked, String channel, FormErrors errors) {
        return Page.of(
                "casework/opinion", new OpinionPage(subject.number(), asked.shown(), asked.ownSince(), channel, errors));
    }

    private Case allowed(View view, String number) {
        Case subject = pages.get(view, number);
        if (!pages.isHandled(view, subject) && !view.visitor().has(Role.FRONT_DESK)) {
            throw new HttpProblem(403);
        }
        return subject;
    }

    /** Whoever may not read the case does not read what was said of it either. */
    private OpinionQuestion shown(View view, Case subject, OpinionQuestion question) {
        return pages.sight(view, subject).covers(CaseRights.Sight.CONTENT)
                ? question
                : new OpinionQuestion(null, "", "", question.until(), question.isOpen());
    }

    private OpinionQuestion question(Case subject) {
        return satisfaction.question(subject).orElseThrow(HttpProblem::notFound);
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
