package org.parvis.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong in a form, by field, in the order of the page: message texts ready to be shown. */
public final class FormErrors {

    private final Map<String, String> byField = new LinkedHashMap<>();

    /** @param problems message keys by field */
    public static FormErrors of(Map<String, String> problems, View view) {
        FormErrors errors = new FormErrors();
        problems.forEach((field, key) -> errors.add(field, view.t(key)));
        return errors;
    }

    /** Notes a mistake; the first one of a field stays. */
    public FormErrors add(String field, String message) {
        byField.putIfAbsent(field, message);
        return this;
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** What describes a field, for {@code aria-describedby}: what is wrong with it first, then its help; null where there is neither. */
    public @Nullable String describing(String field, boolean hasHelp) {
        if (!has(field)) {
            return hasHelp ? field + "-aide" : null;
        }
        return hasHelp ? field + "-erreur " + field + "-aide" : field + "-erreur";
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    public @Nullable String of(String field) {
        return byField.get(field);
    }

    public Map<String, String> byField() {
        return byField;
    }
}
