package org.parvis.participation.survey.web;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.survey.Sheet;
import org.parvis.participation.survey.SurveyForm;
import org.parvis.participation.survey.SurveyForm.Asked;
import org.parvis.participation.survey.SurveyFormJson;
import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.SurveyPage;
import org.parvis.questions.Answers;
import org.parvis.web.FormErrors;

/**
 * One page of a survey, as somebody fills it in.
 *
 * @param asked after all that they have answered
 * @param number of this page among those on which something is asked
 * @param of how many those are
 * @param way where they came from: «verif» for the page of all answers; empty for none
 * @param arrived number of the page that was saved just now; 0 for none
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record SheetPage(
        SurveyPlace place, Sheet sheet, String token, SurveyForm form, SurveyPage page, Asked asked, int number, int of, String way,
        int arrived, String done, FormErrors errors) {

    public boolean isShown(SurveyItem item) {
        return asked.codes().contains(item.code());
    }

    /** All that was typed, also under what is hidden now. */
    public Answers answers() {
        return sheet.answers();
    }

    /** Codes of what is shown: what they send belongs to these. */
    public String shown() {
        return page.items().stream().map(SurveyItem::code).filter(asked.codes()::contains).collect(Collectors.joining(" "));
    }

    /** When each question of this page is asked, for the browser. */
    public String logic() {
        return SurveyFormJson.logic(page.items());
    }

    /** Answers on other pages on which questions here depend, for the browser. */
    public String given() {
        return SurveyFormJson.given(page, asked.answers());
    }

    /** For the browser, which then forgets its own copy of that page. */
    public @Nullable String arrival() {
        return arrived == 0 ? null : token + " " + arrived;
    }

    public boolean isByPerson() {
        return sheet.owner() == Sheet.Owner.PERSON;
    }
}
