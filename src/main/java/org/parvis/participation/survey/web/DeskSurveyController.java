package org.parvis.participation.survey.web;

import java.util.List;
import org.parvis.participation.Process;
import org.parvis.participation.survey.Survey;
import org.parvis.participation.survey.SurveyForm;
import org.parvis.participation.survey.Surveys;
import org.parvis.participation.team.AllowTeam;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The surveys of a process, for those who write them. */
@Controller
@AllowTeam
class DeskSurveyController {

    static final String PATH = "/bureau/participation/{slug}/questionnaires";

    private final SurveyPlaces places;
    private final Surveys surveys;
    private final DeskSurveyPages pages;

    DeskSurveyController(SurveyPlaces places, Surveys surveys, DeskSurveyPages pages) {
        this.places = places;
        this.surveys = surveys;
        this.pages = pages;
    }

    @GetMapping(PATH)
    Page list(@PathVariable String slug, View view) {
        Process process = places.written(slug, view);
        return list(process, AboutForm.EMPTY, new FormErrors());
    }

    @PostMapping(PATH)
    Object create(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        Process process = places.written(slug, view);
        AboutForm form = AboutForm.read(fields);
        try {
            Survey made = surveys.create(process, form.about(), view.visitor());
            return Redirect.to(view, new SurveyPlace(process, made).deskPath() + "?fait=cree");
        } catch (Refusal refused) {
            return list(process, form, new FormErrors().add(field(refused), view.t(refused))).withStatus(422);
        }
    }

    @GetMapping(PATH + "/{survey}")
    Page edit(@PathVariable String slug, @PathVariable String survey, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        return pages.edit(places.written(slug, survey, view), done, new FormErrors(), view);
    }

    @PostMapping(PATH + "/{survey}")
    Object change(@PathVariable String slug, @PathVariable String survey, @RequestParam MultiValueMap<String, String> fields, View view) {
        SurveyPlace place = places.written(slug, survey, view);
        AboutForm form = AboutForm.read(fields);
        try {
            surveys.change(place.survey(), form.about(), view.visitor());
            return Redirect.to(view, place.deskPath() + "?fait=enregistre");
        } catch (Refusal refused) {
            return pages.edit(place, form, "", new FormErrors().add(field(refused), view.t(refused)), view).withStatus(422);
        }
    }

    /** All pages below each other, to be tried out; nothing of it is sent. */
    @GetMapping(PATH + "/{survey}/apercu")
    Page preview(@PathVariable String slug, @PathVariable String survey, View view) {
        SurveyPlace place = places.written(slug, survey, view);
        SurveyForm draft = surveys.draft(place.survey());
        return Page.of("survey/preview", new DeskSurveyPage(
                place, AboutForm.of(place.survey()), draft, DeskSurveyPages.rows(draft, view), List.of(), 0, "", new FormErrors()));
    }

    @PostMapping(PATH + "/{survey}/publier")
    Object publish(@PathVariable String slug, @PathVariable String survey, View view) {
        SurveyPlace place = places.written(slug, survey, view);
        try {
            surveys.publish(place.survey(), view.visitor());
            return Redirect.to(view, place.deskPath() + "?fait=publie");
        } catch (Refusal refused) {
            return pages.edit(place, "", new FormErrors().add("publier", view.t(refused)), view).withStatus(422);
        }
    }

    private Page list(Process process, AboutForm form, FormErrors errors) {
        return Page.of("survey/desk", new DeskListPage(process, surveys.listOf(process), form, errors));
    }

    private static String field(Refusal refused) {
        return switch (refused.messageKey()) {
            case "survey.refused.words" -> "words";
            case "survey.refused.rules" -> "who";
            default -> "title";
        };
    }
}
