package org.parvis.questions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was answered, by the code of the question; several values only where several may be chosen. */
public record Answers(Map<String, List<String>> byQuestion) {

    /** Before the code of the question, in the names of fields. */
    public static final String FIELD = "answer.";

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        byQuestion.forEach((code, values) -> {
            List<String> said = said(values);
            if (!said.isEmpty()) {
                kept.put(code, said);
            }
        });
        byQuestion = Collections.unmodifiableMap(kept);
    }

    /** Of a form that was sent: they travel as {@code answer.<question>}. */
    public static Answers typed(Map<String, List<String>> fields) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            if (name.startsWith(FIELD)) {
                found.put(name.substring(FIELD.length()), values);
            }
        });
        return new Answers(found);
    }

    /** Most have one value, and an export makes a million of these. */
    private static List<String> said(List<String> values) {
        if (values.size() == 1) {
            String only = values.getFirst().strip();
            return only.isEmpty() ? List.of() : List.of(only);
        }
        return values.stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    public List<String> of(String question) {
        return byQuestion.getOrDefault(question, List.of());
    }

    public String first(String question) {
        return of(question).stream().findFirst().orElse("");
    }

    public boolean isEmpty() {
        return byQuestion.isEmpty();
    }
}
