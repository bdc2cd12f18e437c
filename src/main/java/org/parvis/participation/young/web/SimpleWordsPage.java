package org.parvis.participation.young.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.SurveyKind;
import org.parvis.participation.survey.web.SurveyPlace;
import org.parvis.participation.young.ChoicePhoto;
import org.parvis.participation.young.SimpleWords;
import org.parvis.web.FormErrors;

/**
 * A survey as children read it, to be written.
 *
 * @param words as they were typed, by code of the question
 * @param photos of the town, by code of the question and of the choice
 * @param isFrozen whether a child has answered
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record SimpleWordsPage(
        SurveyPlace place,
        List<SurveyItem> items,
        Map<String, SimpleWords> words,
        Map<String, Map<String, ChoicePhoto>> photos,
        boolean isFrozen,
        String done,
        FormErrors errors) {

    public @Nullable ChoicePhoto photo(SurveyItem item, SurveyItem.Choice choice) {
        return photos.getOrDefault(item.code(), Map.of()).get(choice.code());
    }

    public SimpleWords of(SurveyItem item) {
        return words.getOrDefault(item.code(), SimpleWords.NONE);
    }

    /** Whether its choices have pictures. */
    public static boolean hasPictures(SurveyItem item) {
        return item.kind() == SurveyKind.ONE || item.kind() == SurveyKind.SEVERAL || item.kind() == SurveyKind.SCALE;
    }

    public String path() {
        return DeskClassController.path(place) + "/mots";
    }
}
