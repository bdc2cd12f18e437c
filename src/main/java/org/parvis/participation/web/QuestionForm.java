package org.parvis.participation.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parvis.participation.Appraisals;
import org.parvis.web.Typed;
import org.parvis.web.TypedDay;
import org.springframework.util.MultiValueMap;

/** Who is asked about an idea, what, and by which day, as it was typed. */
public record QuestionForm(List<String> departments, String words, String due) {

    static QuestionForm read(MultiValueMap<String, String> fields) {
        return new QuestionForm(
                Objects.requireNonNullElse(fields.get("departments"), List.of()), Typed.of(fields, "question"), Typed.of(fields, "due"));
    }

    /** A department that is none is refused like one that is unknown. */
    Appraisals.Question question() {
        return new Appraisals.Question(
                departments.stream().map(QuestionForm::id).toList(), words, TypedDay.find(due).orElse(null));
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }
}
