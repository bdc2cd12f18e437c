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
            Map.entry("desk.refused.noSuchCase", "original"),
            Map.entry("desk.refused.past", "due"),
            Map.entry("casework.refused.department", "department"),
            Map.entry("casework.refused.receiver", "contractor"),
            Map.entry("messaging.refused.address", "email"),
            Map.entry("casework.refused.instructions", "instructions"),
            Map.entry("desk.refused.day", "due"),
            Map.entry("desk.refused.category", "category"),
            Map.entry("casework.refused.finerStatus", "step"),
            Map.entry("desk.refused.outcome", "outcome"),
            Map.entry("desk.refused.tasks", OpenTasks.FIELD),
            Map.entry("desk.refused.assignee", "assignee"));

    private final Library library;
    private final OpenTasks openTasks;

    FormFilling(Library library, OpenTasks openTasks) {
        this.library = library;
        this.openTasks = openTasks;
    }

    /** The form as it was typed, with why it is refused and whatever else is missing: nobody mends it one field at a time. */
    ActionForms.Typed refused(ActionKind kind, Case subject, Map<String, String> values, Refusal refusal, View view) {
        FormErrors errors = new FormErrors();
        if (kind == ActionKind.ANSWER) {
            addMissing(errors, values, view);
        }
        if (kind.isClosing() && openTasks.isUndecided(subject, values.getOrDefault(OpenTasks.FIELD, ""))) {
            errors.add(OpenTasks.FIELD, view.t("desk.refused.tasks"));
        }
        if (kind == ActionKind.DUPLICATE && refusal.messageKey().equals("casework.refused.missing.REASON_OF_FACT")) {
            errors.add("reason", view.t("casework.refused.missing.REASON"));
        } else {
            errors.add(field(refusal), view.t(refusal));
        }
        return new ActionForms.Typed(values, errors, null);
    }

    private static void addMissing(FormErrors errors, Map<String, String> values, View view) {
        String outcome = values.getOrDefault("outcome", "");
        if (!outcome.equals("RESOLVED") && !outcome.equals("DECLINED")) {
            errors.add("outcome", view.t("desk.refused.outcome"));
        }
        if (values.getOrDefault("fact", "").isBlank()) {
            errors.add("fact", view.t("casework.refused.missing.REASON_OF_FACT"));
        }
        if (outcome.equals("DECLINED") && values.getOrDefault("law", "").isBlank()) {
            errors.add("law", view.t("casework.refused.missing.REASON_OF_LAW"));
        }
    }

    private static String field(Refusal refusal) {
        if (refusal instanceof TooLong tooLong) {
            return tooLong.field();
        }
        return refusal.messageKey().startsWith("files.")
                ? "photo"
                : FIELDS.getOrDefault(refusal.messageKey(), "titre-action");
    }

    /** Puts the chosen texts of the library into their fields, before what was typed. */
    ActionForms.Typed inserted(Case subject, Map<String, String> values, View view) {
        Map<String, String> filled = new TreeMap<>(values);
        library.template(values.getOrDefault("modele", ""), subject, view).ifPresent(template -> {
            String field = values.containsKey("fact") ? "fact" : "text";
            filled.merge(field, template.text(), FormFilling::joined);
            if (!template.group().isEmpty()) {
                filled.put("outcome", template.group());
            }
        });
        library.law(values.getOrDefault("texte", "")).ifPresent(text -> filled.merge("law", text, FormFilling::joined));
        return ActionForms.Typed.nothing(filled);
    }

    Preview preview(Map<String, String> values, String signatory, View view) {
        String outcome = values.getOrDefault("outcome", "");
        boolean declined = outcome.equals("DECLINED");
        boolean decided = declined || outcome.equals("RESOLVED");
        return new Preview(
                view.t(decided ? "desk.status." + outcome : "desk.answer.undecided"),
                values.getOrDefault("fact", "").strip(),
                declined ? values.getOrDefault("law", "").strip() : "",
                values.getOrDefault("next", "").strip(),
                signatory);
    }

    private static String joined(String typed, String text) {
        return typed.isBlank() ? text : typed.strip() + "\n\n" + text;
    }
}
