package org.parvis.participation.young.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.SurveyKind;
import org.parvis.participation.young.ChoicePhoto;
import org.parvis.participation.young.SimpleWords;
import org.parvis.questions.Answers;
import org.parvis.web.FormErrors;
import org.parvis.web.View;

/**
 * One question, as a child reads it.
 *
 * @param survey its title
 * @param item in simple words
 * @param words with pictures for its choices
 * @param photos of the town, by code of the choice: they stand in the place of pictures
 */
public record QuestionPage(
        String survey, String code, SurveyItem item, SimpleWords words, Map<String, ChoicePhoto> photos, Answers answers, Way way, FormErrors errors) {

    /**
     * How far a child has come.
     *
     * @param number of what they were asked, from 1
     * @param done how much of the survey lies behind them, asked or not: it never shrinks
     * @param all that there is in the survey
     * @param hasBranches whether some of it is not asked of everybody: then nobody says how many there will be
     */
    public record Way(int number, int done, int all, boolean hasBranches) {

        public String words(View view) {
            return hasBranches ? view.t("young.question", number) : view.t("young.question.of", number, all);
        }
    }

    /** Of a choice, once it can be shown; null where there is none. */
    public @Nullable ChoicePhoto photo(SurveyItem.Choice choice) {
        @Nullable ChoicePhoto photo = photos.get(choice.code());
        return photo == null || !photo.isReady() ? null : photo;
    }

    /** Whether one presses a big choice; everything else has the fields that everybody has. */
    public boolean isByChoice() {
        return item.kind() == SurveyKind.ONE || item.kind() == SurveyKind.SEVERAL || item.kind() == SurveyKind.SCALE;
    }

    public boolean isSeveral() {
        return item.kind() == SurveyKind.SEVERAL;
    }

    public String field() {
        return "answer." + item.code();
    }
}
