package org.parvis.participation.young.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.parvis.participation.survey.Sheets;
import org.parvis.participation.survey.web.SurveyPlace;
import org.parvis.participation.survey.web.SurveyPlaces;
import org.parvis.participation.young.ClassWish;
import org.parvis.participation.young.SchoolClasses;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.Source;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody who teaches asks for the codes of a class. Whether they do teach is for an agent to find out. */
@Controller
@AllowAnyone
class AskClassController {

    private static final String PATH = "/participer/{slug}/questionnaires/{survey}/classes";
    private static final RateLimit ASKED = new RateLimit("class-ask", 12, Duration.ofHours(1));

    private final SurveyPlaces places;
    private final SchoolClasses classes;
    private final Sheets sheets;
    private final RateLimits limits;

    AskClassController(SurveyPlaces places, SchoolClasses classes, Sheets sheets, RateLimits limits) {
        this.places = places;
        this.classes = classes;
        this.sheets = sheets;
        this.limits = limits;
    }

    @GetMapping(PATH)
    Page show(@PathVariable String slug, @PathVariable String survey, @RequestParam(name = "fait", defaultValue = "") String done) {
        return page(open(slug, survey), done.equals("demande") ? done : "", ClassWish.EMPTY, new FormErrors());
    }

    @PostMapping(PATH)
    Object ask(
            @PathVariable String slug,
            @PathVariable String survey,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest http,
            View view) {
        SurveyPlace place = open(slug, survey);
        ClassWish wish = DeskClassController.wish(fields);
        FormErrors errors = FormErrors.of(wish.problems(ClassWish.Need.EMAIL), view);
        if (!errors.isEmpty()) {
            return page(place, "", wish, errors).withStatus(422);
        }
        limits.take(ASKED, Source.of(http));
        classes.ask(place.survey(), wish, view.locale());
        return Redirect.to(view, place.path() + "/classes?fait=demande");
    }

    private SurveyPlace open(String slug, String survey) {
        SurveyPlace place = places.published(slug, survey);
        if (!classes.isOpenTo(place.survey()) || !sheets.isOpen(place.survey(), place.process())) {
            throw HttpProblem.notFound();
        }
        return place;
    }

    private static Page page(SurveyPlace place, String done, ClassWish form, FormErrors errors) {
        return Page.of("young/ask", new AskClassPage(place, form, done, errors));
    }
}
