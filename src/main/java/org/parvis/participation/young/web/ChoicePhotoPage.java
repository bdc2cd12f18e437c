package org.parvis.participation.young.web;

import org.jspecify.annotations.Nullable;
import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.web.SurveyPlace;
import org.parvis.participation.young.ChoicePhoto;
import org.parvis.web.FormErrors;

/**
 * The photo of a choice, to be given.
 *
 * @param item code of its question
 * @param photo null as long as it has none
 * @param alt what it shows, as typed
 * @param isFrozen whether a child has answered
 */
public record ChoicePhotoPage(
        SurveyPlace place, String item, SurveyItem.Choice choice, @Nullable ChoicePhoto photo, String alt, boolean isFrozen, FormErrors errors) {

    public String back() {
        return DeskClassController.path(place) + "/mots";
    }

    public String path() {
        return back() + "/" + item + "/" + choice.code() + "/photo";
    }
}
