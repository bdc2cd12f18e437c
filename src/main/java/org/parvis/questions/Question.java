package org.parvis.questions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something to know about a report of one category: answered by the sender, or by an agent on the phone. */
public record Question(
        String code,
        Translated label,
        Translated hint,
        Kind kind,
        Need need,
        @Nullable Condition shownWhen,
        List<Option> options) {

    public enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        DATE,
        ONE,
        SEVERAL;

        public boolean isChoice() {
            return this == ONE || this == SEVERAL;
        }
    }

    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    /** One of the answers offered. */
    public record Option(String code, Translated label) {}

    /** The question is put only where another one got this answer. */
    public record Condition(String question, String equals) {}

    public Question {
        options = List.copyOf(options);
    }

    public boolean isRequired() {
        return need == Need.REQUIRED;
    }

    public Optional<Option> option(String optionCode) {
        return options.stream().filter(o -> o.code().equals(optionCode)).findFirst();
    }

    /** Whether it is to be asked, given what was answered so far. */
    public boolean isAskedAfter(Answers answers) {
        return shownWhen == null || new When.Contains(shownWhen.question(), shownWhen.equals()).holds(answers);
    }
}
