package org.parvis.participation.young.web;

import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.SurveyKind;
import org.parvis.participation.young.SimpleWords;
import org.parvis.questions.Answers;
import org.parvis.web.FormErrors;

/**
 * One question, as a child reads it.
 *
 * @param survey its title
 * @param item in simple words
 * @param words with pictures for its choices
 * @param number from 1
 * @param of how many there are, as far as is known now
 */
public record QuestionPage(
        String survey, String code, SurveyItem item, SimpleWords words, Answers answers, int number, int of, FormErrors errors) {

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
