package org.parvis.participation.young.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.files.Pictures;
import org.parvis.files.ReceivedPicture;
import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.Surveys;
import org.parvis.participation.survey.web.SurveyPlace;
import org.parvis.participation.survey.web.SurveyPlaces;
import org.parvis.participation.team.AllowTeam;
import org.parvis.participation.young.ChoicePhoto;
import org.parvis.participation.young.ChoicePhotos;
import org.parvis.participation.young.SimpleSurveys;
import org.parvis.shared.Refusal;
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
import org.springframework.web.multipart.MultipartFile;

/** The photo of one choice, as children see it. */
@Controller
@AllowTeam
class ChoicePhotoController {

    private static final String PATH = DeskClassController.PATH + "/mots/{item:[a-z0-9]{1,12}}/{choice:[a-z0-9]{1,12}}/photo";

    private final SurveyPlaces places;
    private final Surveys surveys;
    private final ChoicePhotos photos;
    private final SimpleSurveys simple;
    private final Pictures pictures;

    ChoicePhotoController(SurveyPlaces places, Surveys surveys, ChoicePhotos photos, SimpleSurveys simple, Pictures pictures) {
        this.places = places;
        this.surveys = surveys;
        this.photos = photos;
        this.simple = simple;
        this.pictures = pictures;
    }

    @GetMapping(PATH)
    Page show(@PathVariable String slug, @PathVariable String survey, @PathVariable String item, @PathVariable String choice, View view) {
        SurveyPlace place = places.written(slug, survey, view);
        return page(place, item, choice, null, new FormErrors());
    }

    /** The photo is kept before anything is written, as that waits for the disk. */
    @PostMapping(PATH)
    Object save(
            @PathVariable String slug,
            @PathVariable String survey,
            @PathVariable String item,
            @PathVariable String choice,
            @RequestParam(defaultValue = "") String alt,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            View view) {
        SurveyPlace place = places.written(slug, survey, view);
        choice(place, item, choice);
        @Nullable ReceivedPicture received;
        try {
            received = received(photo);
        } catch (Refusal noPicture) {
            return page(place, item, choice, alt, new FormErrors().add("photo", view.t(noPicture))).withStatus(422);
        }
        try {
            photos.put(place.survey(), item, choice, received, alt.strip(), view.visitor());
            return Redirect.to(view, DeskClassController.path(place) + "/mots?fait=photo#image." + item + "." + choice);
        } catch (Refusal refused) {
            String field = refused.messageKey().startsWith("young.refused.alt") ? "alt" : "photo";
            return page(place, item, choice, alt, new FormErrors().add(field, view.t(refused))).withStatus(422);
        }
    }

    @PostMapping(PATH + "/retirer")
    Object remove(@PathVariable String slug, @PathVariable String survey, @PathVariable String item, @PathVariable String choice, View view) {
        SurveyPlace place = places.written(slug, survey, view);
        choice(place, item, choice);
        try {
            photos.remove(place.survey(), item, choice, view.visitor());
            return Redirect.to(view, DeskClassController.path(place) + "/mots?fait=retiree#image." + item + "." + choice);
        } catch (Refusal refused) {
            return page(place, item, choice, null, new FormErrors().add("photo", view.t(refused))).withStatus(422);
        }
    }

    private @Nullable ReceivedPicture received(@Nullable MultipartFile photo) {
        if (photo == null || photo.isEmpty()) {
            return null;
        }
        try (InputStream content = photo.getInputStream()) {
            return pictures.receive(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param alt as it was typed; null for as it is kept */
    private Page page(SurveyPlace place, String item, String choice, @Nullable String alt, FormErrors errors) {
        SurveyItem.Choice about = choice(place, item, choice);
        @Nullable ChoicePhoto photo = photos.of(place.survey()).getOrDefault(item, Map.of()).get(choice);
        String words = alt != null ? alt : photo == null ? "" : photo.alt();
        return Page.of("young/photo", new ChoicePhotoPage(place, item, about, photo, words, simple.isFrozen(place.survey()), errors));
    }

    private SurveyItem.Choice choice(SurveyPlace place, String item, String choice) {
        return surveys.draft(place.survey()).items().stream()
                .filter(one -> one.code().equals(item) && SimpleWordsPage.hasPictures(one))
                .flatMap(one -> one.choices().stream())
                .filter(one -> one.code().equals(choice))
                .findFirst()
                .orElseThrow(HttpProblem::notFound);
    }
}
