package org.parvis.participation.survey.web;

import java.util.Map;
import org.parvis.web.FormErrors;

/**
 * The form of one question.
 *
 * @param code empty for a new one
 * @param picks of its condition, by question
 */
public record ItemPage(SurveyPlace place, String code, ItemForm form, Map<String, Map<String, String>> picks, FormErrors errors) {

    public String path() {
        return place.deskPath() + "/question" + (code.isEmpty() ? "?genre=" + form.kind() : "/" + code);
    }
}
