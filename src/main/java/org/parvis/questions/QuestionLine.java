package org.parvis.questions;

/**
 * A question as an administrator types it on a page.
 *
 * @param code empty for a new one
 * @param kind of {@link Question.Kind}
 * @param need of {@link Question.Need}
 * @param options one a line; an answer is known by its line's text, or by its code before «=»
 */
public record QuestionLine(String code, String french, String english, String kind, String need, String options) {

    static final QuestionLine EMPTY = new QuestionLine("", "", "", "TEXT", "OPTIONAL", "");

    public boolean isEmpty() {
        return french.isBlank() && english.isBlank();
    }

    boolean isChoice() {
        return kind.equals(Question.Kind.ONE.name()) || kind.equals(Question.Kind.SEVERAL.name());
    }
}
