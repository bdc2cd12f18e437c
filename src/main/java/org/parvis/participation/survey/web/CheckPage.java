package org.parvis.participation.survey.web;

import java.util.List;
import org.parvis.participation.survey.SaidAnswer;
import org.parvis.participation.survey.Sheet;
import org.parvis.web.FormErrors;

/**
 * All answers before they are sent, or once they were.
 *
 * @param pages numbers of the pages on which questions stand, in the order of the answers
 */
public record CheckPage(SurveyPlace place, Sheet.Owner owner, boolean isSent, String token, List<SaidAnswer> answers, List<Integer> pages, FormErrors errors) {

    public boolean isByPerson() {
        return owner == Sheet.Owner.PERSON;
    }
}
