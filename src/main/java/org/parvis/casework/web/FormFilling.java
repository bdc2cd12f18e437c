package org.parvis.casework.web;

import java.util.Map;
import java.util.TreeMap;
import org.parvis.casework.Case;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Fills a form that comes back: refusals by the field, texts from the library, what the person will read. */
@Component
class FormFilling {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("casework.refused.missing.QUESTION", "text"),
            Map.entry("casework.refused.missing.ANSWER", "text"),
            Map.entry("casework.refused.emptyNote", "text"),
            Map.entry("casework.refused.emptyMessage", "text"),
            Map.entry("casework.refused.missing.REASON", "reason"),
            Map.entry("casework.refused.missing.REASON_OF_FACT", "fact"),
            Map.entry("casework.refused.missing.REASON_OF_LAW", "law"),
            Map.entry("casework.refused.missing.BODY", "body"),
            Map.entry("casework.refused.body", "body"),
            Map.entry("casework.refused.missing.ORIGINAL", "original"),
            Map.entry("casework.refused.original", "original"),
            Map.entry("casework.refused.department", "department"),
            Map.entry("casework.refused.receiver", "contractor"),
            Map.entry("messaging.refused.address", "email"),
            Map.entry("casework.refused.instructions", "instructions"),
            Map.entry("desk.refused.day", "due"),
            Map.entry("desk.refused.category", "category"),
            Map.entry("desk.refused.outcome", "outcome"),
            Map.entry("desk.refused.assignee", "assignee"));

    private final Library library;

    FormFilling(Library library) {
        this.library = library;
    }

    ActionForms.Typed refused(ActionKind kind, Map<String, String> values, Refusal refusal, View view) {
        String field = refusal.messageKey().startsWith("files.")
                ? "photo"
                : FIELDS.getOrDefault(refusal.messageKey(), "titre-action");
        boolean reasonIsFact = kind == ActionKind.DUPLICATE && field.equals("fact");
        FormErrors errors = new FormErrors().add(reasonIsFact ? "reason" : field, view.t(refusal));
        return new ActionForms.Typed(values, errors, null);
    }

    /** Puts the chosen texts of the library into their fields, before what was typed. */
    ActionForms.Typed inserted(Case subject, Map<String, String> values, View view) {
        Map<String, String> filled = new TreeMap<>(values);
        library.template(values.getOrDefault("modele", ""), subject, view).ifPresent(text -> {
            String field = values.containsKey("fact") ? "fact" : "text";
            filled.merge(field, text, FormFilling::joined);
        });
        library.law(values.getOrDefault("texte", "")).ifPresent(text -> filled.merge("law", text, FormFilling::joined));
        return ActionForms.Typed.nothing(filled);
    }

    Preview preview(Map<String, String> values, String signatory, View view) {
        String outcome = values.getOrDefault("outcome", "");
        boolean declined = outcome.equals("DECLINED");
        return new Preview(
                view.t(declined ? "desk.status.DECLINED" : "desk.status.RESOLVED"),
                values.getOrDefault("fact", "").strip(),
                declined ? values.getOrDefault("law", "").strip() : "",
                values.getOrDefault("next", "").strip(),
                signatory);
    }

    private static String joined(String typed, String text) {
        return typed.isBlank() ? text : typed.strip() + "\n\n" + text;
    }
}
