package org.parvis.questions;

import java.util.Locale;
import java.util.Map;

/** A text of the territory in the languages it was written in; the first one stands in for those that lack. */
public record Translated(Map<String, String> byLanguage) {

    public static final Translated NONE = new Translated(Map.of());

    public Translated {
        byLanguage = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(byLanguage));
    }

    public static Translated of(String text) {
        return new Translated(Map.of("fr", text));
    }

    public String in(Locale locale) {
        String text = byLanguage.get(locale.getLanguage());
        if (text != null) {
            return text;
        }
        String french = byLanguage.get("fr");
        return french != null ? french : byLanguage.values().stream().findFirst().orElse("");
    }

    /** Whether it was written in that language, and none stands in for it. */
    public boolean isIn(Locale locale) {
        return byLanguage.containsKey(locale.getLanguage());
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }
}
