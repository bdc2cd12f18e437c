package org.parvis.participation.petition.web;

import java.util.ArrayList;
import java.util.List;
import org.parvis.participation.petition.OwedWords;
import org.parvis.participation.petition.PetitionRule;
import org.parvis.participation.petition.PetitionRule.Step;
import org.parvis.participation.petition.Threshold;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** The rules of petitions as a paragraph, made of what is in force and never typed: it cannot say something else. */
@Component
class PetitionWords {

    private static final int TENTHS = 10;

    private final OwedWords owing;

    PetitionWords(OwedWords owing) {
        this.owing = owing;
    }

    String of(PetitionRule rule, View view) {
        List<String> sentences = new ArrayList<>();
        sentences.add(view.t(who(rule), rule.minAge(), String.join(", ", rule.postcodes())));
        sentences.add(view.t("petition.rule.examined", rule.examineDays()));
        sentences.add(view.t("petition.rule.signed", rule.months()));
        rule.steps().forEach(step -> sentences.add(step(step, rule, view)));
        sentences.add(view.t("petition.rule.kept", rule.keepMonths()));
        return String.join(" ", sentences);
    }

    private static String who(PetitionRule rule) {
        return "petition.rule.who" + (rule.postcodes().isEmpty() ? ".all" : "") + (rule.minAge() == 0 ? ".anyAge" : "");
    }

    private String step(Step step, PetitionRule rule, View view) {
        String owed = owing.of(step.duty(), step.words(), view.locale());
        int needed = step.needed(rule.base());
        return step.share() == null
                ? view.t("petition.rule.step", needed, owed, step.days())
                : view.t("petition.rule.share", needed, percent(step.share()), rule.baseWords(), owed, step.days());
    }

    /** Thousandths as people say them: 100 is «10», 25 is «2,5». */
    static String percent(int thousandths) {
        return thousandths % TENTHS == 0
                ? String.valueOf(thousandths / TENTHS)
                : thousandths / TENTHS + "," + thousandths % TENTHS;
    }

    String owed(Threshold threshold, View view) {
        return owing.of(threshold.duty(), threshold.words(), view.locale());
    }
}
