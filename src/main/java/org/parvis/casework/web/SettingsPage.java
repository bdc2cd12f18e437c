package org.parvis.casework.web;

import java.util.List;
import java.util.Map;
import org.parvis.casework.texts.AnswerTemplate;
import org.parvis.casework.texts.FinerStatus;
import org.parvis.casework.texts.LegalText;
import org.parvis.web.FormErrors;

/** The territory's prepared texts and finer statuses. */
public record SettingsPage(
        List<AnswerTemplate> templates,
        List<LegalText> laws,
        List<FinerStatus> statuses,
        List<Choice> categories,
        Map<String, String> values,
        FormErrors errors) {

    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
