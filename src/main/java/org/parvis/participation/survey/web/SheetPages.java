package org.parvis.participation.survey.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parvis.participation.survey.SaidAnswer;
import org.parvis.participation.survey.Sheet;
import org.parvis.participation.survey.Sheets;
import org.parvis.participation.survey.SurveyForm;
import org.parvis.participation.survey.Surveys;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** What filling in a sheet and sending it share. */
@Component
class SheetPages {

    static final String PATH = "/participer/{slug}/questionnaires/{survey}";

    private final SurveyPlaces places;
    private final Surveys surveys;
    private final Sheets sheets;

    SheetPages(SurveyPlaces places, Surveys surveys, Sheets sheets) {
        this.places = places;
        this.surveys = surveys;
        this.sheets = sheets;
    }

    /** Not at a kiosk, where the next person could open what the one before has written. */
    SurveyPlace place(String slug, String survey, View view) {
        if (view.isKiosk()) {
            throw HttpProblem.notFound();
        }
        return places.published(slug, survey);
    }

    SurveyForm form(SurveyPlace place, Sheet sheet) {
        return surveys.form(place.survey(), sheet.version());
    }

    /** All answers, with the page on which each is given. */
    Page answers(String template, SurveyPlace place, Sheet sheet, String token, int arrived, FormErrors errors, View view) {
        SurveyForm form = form(place, sheet);
        List<SaidAnswer> said = SaidAnswer.of(form.items(), form.asked(sheet.answers()), view.locale());
        List<Integer> numbers = said.stream()
                .map(one -> form.pages().stream().filter(page -> page.hasAny(Set.of(one.code()))).findFirst().orElseThrow().number())
                .toList();
        return Page.of(template, new CheckPage(place, sheet.owner(), sheet.isSent(), token, arrived, said, numbers, errors));
    }

    /** Of an unknown link nothing is said but what may have become of it; of a closed survey, that it is closed. */
    Page gone(SurveyPlace place, Optional<Sheet> sheet) {
        boolean isOpen = sheets.isOpen(place.survey(), place.process());
        return Page.of("survey/gone", new GonePage(place, isOpen, sheet.filter(Sheet::isSent).isPresent())).withStatus(isOpen ? 404 : 200);
    }

    static FormErrors errors(Map<String, String> problems, View view) {
        FormErrors errors = new FormErrors();
        problems.forEach((code, problem) -> errors.add("answer." + code, view.t(problem)));
        return errors;
    }

    static String check(SurveyPlace place, String token, int arrived) {
        return place.path() + "/verifier?jeton=" + token + kept(arrived);
    }

    /** Tells the browser that a page has arrived. */
    static String kept(int arrived) {
        return arrived == 0 ? "" : "&garde=" + arrived;
    }
}
