package org.parvis.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parvis.participation.Findings.Competence;
import org.parvis.territory.Territories;
import org.parvis.web.Dates;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** What was found and concluded, as sentences for messages and timelines, in the territory's first language. */
@Component
class StudyWords {

    private final Territories territories;
    private final Words words;

    StudyWords(Territories territories, Words words) {
        this.territories = territories;
        this.words = words;
    }

    /** For the colleagues who asked; the private note stays where it was written. */
    String of(Findings findings) {
        List<String> lines = new ArrayList<>();
        if (findings.competence() == Competence.OTHERS) {
            lines.add(say("competence.OTHERS", findings.whose()));
        }
        lines.add(figures(findings.feasibility(), findings.estimate()));
        lines.add(findings.explanation());
        return String.join("\n", lines).strip();
    }

    /** To the author of an idea, before it is final. */
    String told(Conclusion conclusion) {
        List<String> lines = new ArrayList<>();
        lines.add(say(conclusion.reason().isEmpty() ? "told" : "toldAgain", conclusion.reason()));
        lines.add(figures(conclusion.feasibility(), conclusion.estimate()));
        lines.add(conclusion.explanation());
        lines.add(say("told.answer", dates().date(conclusion.answerUntil())));
        return String.join("\n", lines.stream().filter(line -> !line.isEmpty()).toList());
    }

    /** To the author, once nothing more can be said to it. */
    String isFinal(Proposal proposal) {
        return say(proposal.isVisible() ? "told.public" : "told.final");
    }

    /** «Réalisable · Coût : 12 000 € · Délai : 6 mois»: one line, as some pages show no others. */
    private String figures(Feasibility feasibility, Estimate estimate) {
        List<String> lines = new ArrayList<>();
        lines.add(say("feasibility." + feasibility));
        if (estimate.cost() != null) {
            lines.add(say("say.cost", Estimate.euros(estimate.cost(), language())));
        }
        if (estimate.runningCost() != null) {
            lines.add(say("say.running", Estimate.euros(estimate.runningCost(), language())));
        }
        if (estimate.delayMonths() != null) {
            lines.add(say("say.delay", estimate.delayMonths()));
        }
        return String.join(" · ", lines);
    }

    private String say(String key, Object... arguments) {
        return words.text(language(), "participation.study." + key, arguments);
    }

    private Locale language() {
        return territories.current().language();
    }

    private Dates dates() {
        return new Dates(language(), territories.current().zone());
    }
}
