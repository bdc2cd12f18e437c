package org.parvis.participation.debate;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody writes of a debate.
 *
 * @param question that is voted on, for and against
 * @param words that present it
 * @param first what those who are for hold, to begin with; empty for nothing
 * @param second what those who are against hold
 */
public record DebateDraft(String question, String words, String first, String second) {

    public static final int LONGEST_QUESTION = 150;
    public static final int LONGEST_WORDS = 10_000;
    public static final int LONGEST_POSITION = 1_000;

    public boolean hasPositions() {
        return !first.isEmpty() && !second.isEmpty();
    }

    DebateDraft stripped() {
        return new DebateDraft(question.strip(), words.strip(), first.strip(), second.strip());
    }

    /** What is wrong with it, by field, as message keys. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (question.isBlank() || question.length() > LONGEST_QUESTION) {
            problems.put("question", "debate.refused.question");
        }
        if (words.isBlank() || words.length() > LONGEST_WORDS) {
            problems.put("texte", "debate.refused.words");
        }
        if (first.length() > LONGEST_POSITION) {
            problems.put("pour", "debate.refused.position");
        } else if (first.isBlank() && !second.isBlank()) {
            problems.put("pour", "debate.refused.onePosition");
        }
        if (second.length() > LONGEST_POSITION) {
            problems.put("contre", "debate.refused.position");
        } else if (second.isBlank() && !first.isBlank()) {
            problems.put("contre", "debate.refused.onePosition");
        }
        return problems;
    }
}
