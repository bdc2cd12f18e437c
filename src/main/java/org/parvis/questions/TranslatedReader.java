package org.parvis.questions;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.territory.file.Entry;
import tools.jackson.databind.JsonNode;

/** Reads texts that are written once, or once for each language. */
public final class TranslatedReader {

    private TranslatedReader() {}

    /** A text, or texts by language, that must be there. */
    public static Translated required(Entry entry, String name) {
        Translated text = translated(entry, name);
        if (text.isEmpty()) {
            entry.problem(name, "is missing");
        }
        return text;
    }

    public static Translated translated(Entry entry, String name) {
        JsonNode node = entry.raw(name);
        if (node.isMissingNode() || node.isNull()) {
            return Translated.NONE;
        }
        if (node.isString()) {
            return Translated.of(node.asString());
        }
        if (!node.isObject()) {
            entry.problem(name, "must be a text, or texts by language");
            return Translated.NONE;
        }
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> text : node.properties()) {
            if (!text.getKey().matches("[a-z]{2}") || !text.getValue().isString()) {
                entry.problem(name, "«" + text.getKey() + "» is no language; put quotes around a text with commas");
            }
            byLanguage.put(text.getKey(), text.getValue().asString(""));
        }
        return new Translated(byLanguage);
    }
}
