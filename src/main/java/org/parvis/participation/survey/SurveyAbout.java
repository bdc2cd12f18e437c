package org.parvis.participation.survey;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a survey is, beside its questions.
 *
 * @param words what it is for and what will be done with it
 */
public record SurveyAbout(String title, String words, Who who, Results results) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_WORDS = 4_000;

    /** Who may answer, and how often. */
    public enum Who {
        /** One answer for each person: an account, or an address that has answered. */
        PERSON,
        /** Whoever wants. Nothing is kept of who answered, so nobody can tell how often they did. */
        FREE
    }

    /** Who sees the figures, and when. */
    public enum Results {
        DESK,
        CLOSED,
        LIVE
    }

    /** What is wrong with it, by field, as message keys. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            problems.put("title", "survey.refused.title");
        }
        if (words.length() > LONGEST_WORDS) {
            problems.put("words", "survey.refused.words");
        }
        return problems;
    }

    /** Whether people answer, and are shown what came out, by the same rule. */
    boolean hasTheRulesOf(SurveyAbout before) {
        return who == before.who && results == before.results;
    }
}
