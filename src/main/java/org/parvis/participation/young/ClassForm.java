package org.parvis.participation.young;

import java.util.List;
import org.parvis.participation.survey.SurveyForm;
import org.parvis.participation.survey.SurveyForm.Asked;
import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.SurveyKind;
import org.parvis.questions.Answers;
import org.parvis.questions.When;

/** What a child is asked of a survey, one thing at a time. */
public record ClassForm(SurveyForm form) {

    /** Nothing in their own words, unless parents have agreed; what hangs on it counts it as not answered. */
    static ClassForm of(SurveyForm form, SchoolClass schoolClass) {
        List<SurveyItem> items = form.items().stream()
                .filter(item -> item.kind() != SurveyKind.PAGE)
                .filter(item -> schoolClass.hasConsents() || !item.kind().isFreeText())
                .toList();
        return new ClassForm(new SurveyForm(items, form.next()));
    }

    /** Whether what is asked hangs on what was answered: how much it is, nobody can say before the end. */
    public boolean hasBranches() {
        return form.items().stream().anyMatch(item -> !item.when().equals(When.ALWAYS));
    }

    /** What is asked after some answers, in its order. */
    public List<SurveyItem> asked(Answers answers) {
        Asked asked = form.asked(answers);
        return form.items().stream().filter(item -> asked.codes().contains(item.code())).toList();
    }

    /** Where somebody goes on: after the last thing that they answered. */
    public int resumed(Answers answers) {
        List<SurveyItem> asked = asked(answers);
        int last = -1;
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).keys().stream().anyMatch(key -> !answers.of(key).isEmpty())) {
                last = i;
            }
        }
        return last + 1;
    }
}
