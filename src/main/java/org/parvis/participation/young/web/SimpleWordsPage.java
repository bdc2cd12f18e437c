package org.parvis.participation.young.web;

import java.util.List;
import java.util.Map;
import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.SurveyKind;
import org.parvis.participation.survey.web.SurveyPlace;
import org.parvis.participation.young.SimpleWords;
import org.parvis.web.FormErrors;

/**
 * A survey as children read it, to be written.
 *
 * @param words as they were typed, by code of the question
 * @param isFrozen whether a child has answered
 * @param done «mots» once they were saved; empty before
 */
public record SimpleWordsPage(
        SurveyPlace place, List<SurveyItem> items, Map<String, SimpleWords> words, boolean isFrozen, String done, FormErrors errors) {

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
