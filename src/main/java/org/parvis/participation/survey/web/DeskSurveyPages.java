package org.parvis.participation.survey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parvis.participation.survey.SurveyForm;
import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.SurveyResults;
import org.parvis.participation.survey.Surveys;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Puts the page together on which a survey is written. */
@Component
class DeskSurveyPages {

    private static final Set<String> DONE = Set.of("cree", "enregistre", "question", "deplace", "retire", "publie");

    private final Surveys surveys;
    private final SurveyResults results;

    DeskSurveyPages(Surveys surveys, SurveyResults results) {
        this.surveys = surveys;
        this.results = results;
    }

    Page edit(SurveyPlace place, String done, FormErrors errors, View view) {
        return edit(place, AboutForm.of(place.survey()), done, errors, view);
    }

    Page edit(SurveyPlace place, AboutForm about, String done, FormErrors errors, View view) {
        SurveyForm draft = surveys.draft(place.survey());
        long answers = results.days(place.survey()).values().stream().mapToLong(Long::longValue).sum();
        return Page.of("survey/edit", new DeskSurveyPage(
                place, about, draft, rows(draft, view), surveys.versions(place.survey()), answers,
                DONE.contains(done) ? done : "", errors));
    }

    static List<DeskSurveyPage.Row> rows(SurveyForm form, View view) {
        List<DeskSurveyPage.Row> rows = new ArrayList<>();
        int number = 0;
        for (SurveyItem item : form.items()) {
            rows.add(new DeskSurveyPage.Row(
                    item, item.kind().isQuestion() ? ++number : 0, Conditions.words(item, form.before(item.code()), view)));
        }
        return rows;
    }
}
