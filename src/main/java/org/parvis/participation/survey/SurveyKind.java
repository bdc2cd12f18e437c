package org.parvis.participation.survey;

import java.util.Optional;
import org.parvis.questions.Question;

/** What stands in a survey. */
public enum SurveyKind {
    ONE,
    SEVERAL,
    /** Choices put in order. */
    RANKING,
    /** One step of a scale. */
    SCALE,
    /** One choice for each of several lines. */
    MATRIX,
    NUMBER,
    TEXT,
    LONG_TEXT,
    DATE,
    /** Something to read. */
    WORDS,
    /** What follows stands on the next page. */
    PAGE;

    public boolean isQuestion() {
        return this != WORDS && this != PAGE;
    }

    /** Whether choices are written for it, one a line. */
    public boolean hasChoices() {
        return this == ONE || this == SEVERAL || this == RANKING || this == MATRIX;
    }

    /** Whether it is answered in somebody's own words. */
    public boolean isFreeText() {
        return this == TEXT || this == LONG_TEXT;
    }

    /** The kind of which questions of other forms are too; empty where a survey alone has it. */
    Optional<Question.Kind> plain() {
        return switch (this) {
            case ONE, SCALE -> Optional.of(Question.Kind.ONE);
            case SEVERAL -> Optional.of(Question.Kind.SEVERAL);
            case NUMBER -> Optional.of(Question.Kind.NUMBER);
            case TEXT -> Optional.of(Question.Kind.TEXT);
            case LONG_TEXT -> Optional.of(Question.Kind.LONG_TEXT);
            case DATE -> Optional.of(Question.Kind.DATE);
            case RANKING, MATRIX, WORDS, PAGE -> Optional.empty();
        };
    }
}
