package org.parvis.casework.web;

import java.util.ArrayList;
import java.util.List;
import org.parvis.casework.Case;
import org.parvis.casework.CaseKind.Fact;
import org.parvis.casework.CaseKind;
import org.parvis.casework.CaseSights;
import org.parvis.casework.Viewer;
import org.parvis.casework.satisfaction.Opinion;
import org.parvis.casework.satisfaction.OpinionQuestion;
import org.parvis.casework.satisfaction.Satisfaction;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** What the person thought of the answer, beside the case; and where to note it for somebody who calls or comes. */
@Component
class OpinionFacts {

    private final Satisfaction satisfaction;
    private final CaseSights sights;

    OpinionFacts(Satisfaction satisfaction, CaseSights sights) {
        this.sights = sights;
        this.satisfaction = satisfaction;
    }

    CaseKind.SidePanel beside(CaseKind.SidePanel panel, Case subject, View view) {
        if (subject.status().isOpen()) {
            return panel;
        }
        return satisfaction.question(subject).map(question -> with(panel, question, subject, view)).orElse(panel);
    }

    private CaseKind.SidePanel with(CaseKind.SidePanel panel, OpinionQuestion question, Case subject, View view) {
        boolean mayNote = question.isOpen() && sights.handles(Viewer.of(view.visitor()), subject);
        if (question.told() == null && !mayNote) {
            return panel;
        }
        List<Fact> facts = new ArrayList<>(panel.facts());
        facts.add(new Fact(
                view.t("casework.opinion.fact"),
                question.told() == null ? view.t("casework.opinion.note.button") : said(question.told(), view),
                mayNote ? OpinionController.path(subject.number()) : null));
        return new CaseKind.SidePanel(facts, panel.pictures(), panel.acts());
    }

    private static String said(Opinion opinion, View view) {
        String answer = view.t("casework.opinion." + opinion.answer());
        return opinion.words().isEmpty() ? answer : view.t("casework.opinion.said", answer, opinion.words());
    }
}
