package org.parvis.participation.survey.web;

import java.util.List;
import org.parvis.participation.survey.SurveyForm;
import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.SurveyVersion;
import org.parvis.web.FormErrors;

/**
 * A survey as it is written at the desk.
 *
 * @param about as it was typed
 * @param done what was just done, as the end of a message key; empty for nothing
 * @param answers how many people have answered
 */
public record DeskSurveyPage(
        SurveyPlace place,
        AboutForm about,
        SurveyForm draft,
        List<Row> rows,
        List<SurveyVersion> versions,
        long answers,
        String done,
        FormErrors errors) {

    /**
     * A question in the list.
     *
     * @param number among the questions; 0 for what is none
     * @param when its condition in words; empty for none
     */
    public record Row(SurveyItem item, int number, String when) {}

    /** Whether the draft differs from what is published. */
    public boolean isChanged() {
        return versions.isEmpty() || !versions.getFirst().form().items().equals(draft.items());
    }
}
