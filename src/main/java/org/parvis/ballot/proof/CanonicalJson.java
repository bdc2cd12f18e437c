package org.parvis.ballot.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON that has one form only (RFC 8785): members sorted by name, no blanks, the fewest escapes. Numbers are whole ones, so
 * that no program can read them otherwise.
 */
final class CanonicalJson {

    private CanonicalJson() {}

    /** Of maps by text, lists, texts, whole numbers and truth values. */
    static byte[] of(Object value) {
        StringBuilder json = new StringBuilder();
        write(value, json);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Object value, StringBuilder json) {
        switch (value) {
            case Map<?, ?> map -> writeMap(map, json);
            case List<?> list -> writeList(list, json);
            case String text -> writeText(text, json);
            case Integer number -> json.append(number.intValue());
            case Long number -> json.append(number.longValue());
            case Boolean truth -> json.append(truth.booleanValue());
            default -> throw new IllegalArgumentException("No canonical JSON for " + value.getClass());
        }
    }

    private static void writeMap(Map<?, ?> map, StringBuilder json) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((name, value) -> sorted.put((String) name, value));
        json.append('{');
        String comma = "";
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            json.append(comma);
            writeText(member.getKey(), json);
            json.append(':');
            write(member.getValue(), json);
            comma = ",";
        }
        json.append('}');
    }

    private static void writeList(List<?> list, StringBuilder json) {
        json.append('[');
        String comma = "";
        for (Object value : list) {
            json.append(comma);
            write(value, json);
            comma = ",";
        }
        json.append(']');
    }

    private static void writeText(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < 0x20) {
                        json.append("\\u%04x".formatted((int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
