package org.parvis.participation.young.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.SurveyKind;
import org.parvis.participation.survey.Surveys;
import org.parvis.participation.survey.web.SurveyPlace;
import org.parvis.participation.survey.web.SurveyPlaces;
import org.parvis.participation.team.AllowTeam;
import org.parvis.participation.young.ChoicePhotos;
import org.parvis.participation.young.Pictogram;
import org.parvis.participation.young.SimpleSurveys;
import org.parvis.participation.young.SimpleWords;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The questions of a survey in simple words, with a picture for each choice. */
@Controller
@AllowTeam
class SimpleWordsController {

    private static final String PATH = DeskClassController.PATH + "/mots";

    private static final Set<String> DONE = Set.of("mots", "photo", "retiree");

    private final SurveyPlaces places;
    private final Surveys surveys;
    private final SimpleSurveys simple;
    private final ChoicePhotos photos;

    SimpleWordsController(SurveyPlaces places, Surveys surveys, SimpleSurveys simple, ChoicePhotos photos) {
        this.places = places;
        this.surveys = surveys;
        this.simple = simple;
        this.photos = photos;
    }

    @GetMapping(PATH)
    Page show(@PathVariable String slug, @PathVariable String survey, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        SurveyPlace place = places.written(slug, survey, view);
        return page(place, simple.of(place.survey()), DONE.contains(done) ? done : "", new FormErrors());
    }

    @PostMapping(PATH)
    Object save(@PathVariable String slug, @PathVariable String survey, @RequestParam MultiValueMap<String, String> fields, View view) {
        SurveyPlace place = places.written(slug, survey, view);
        Map<String, SimpleWords> typed = new LinkedHashMap<>();
        FormErrors errors = new FormErrors();
        for (SurveyItem item : items(place)) {
            SimpleWords words = read(item, fields);
            typed.put(item.code(), words);
            if (words.words().length() > SimpleWords.LONGEST) {
                errors.add("mots." + item.code(), view.t("young.refused.words", SimpleWords.LONGEST));
            }
        }
        if (errors.isEmpty()) {
            try {
                simple.put(place.survey(), typed, view.visitor());
                return Redirect.to(view, DeskClassController.path(place) + "/mots?fait=mots");
            } catch (Refusal refused) {
                errors.add("mots", view.t(refused));
            }
        }
        return page(place, typed, "", errors).withStatus(422);
    }

    private static SimpleWords read(SurveyItem item, MultiValueMap<String, String> fields) {
        Map<String, Pictogram> pictures = new HashMap<>();
        item.choices().forEach(choice -> Typed.one(Pictogram.values(), Typed.of(fields, "image." + item.code() + "." + choice.code()))
                .ifPresent(picture -> pictures.put(choice.code(), picture)));
        return new SimpleWords(Typed.of(fields, "mots." + item.code()), pictures);
    }

    private List<SurveyItem> items(SurveyPlace place) {
        return surveys.draft(place.survey()).items().stream().filter(item -> item.kind() != SurveyKind.PAGE).toList();
    }

    private Page page(SurveyPlace place, Map<String, SimpleWords> words, String done, FormErrors errors) {
        return Page.of("young/words", new SimpleWordsPage(place, items(place), words, photos.of(place.survey()), simple.isFrozen(place.survey()), done, errors));
    }
}
