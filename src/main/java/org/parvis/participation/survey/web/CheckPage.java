package org.parvis.participation.survey.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.survey.SaidAnswer;
import org.parvis.participation.survey.Sheet;
import org.parvis.web.FormErrors;

/**
 * All answers before they are sent, or once they were.
 *
 * @param arrived number of the page that was saved just now; 0 for none
 * @param pages numbers of the pages on which questions stand, in the order of the answers
 */
public record CheckPage(
        SurveyPlace place, Sheet.Owner owner, boolean isSent, String token, int arrived, List<SaidAnswer> answers, List<Integer> pages,
        FormErrors errors) {

    /** For the browser, which then forgets its own copy of that page. */
    public @Nullable String arrival() {
        return arrived == 0 ? null : token + " " + arrived;
    }


    public boolean isByPerson() {
        return owner == Sheet.Owner.PERSON;
    }
}
