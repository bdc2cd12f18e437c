package org.parvis.participation.opinion;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is asked and by which rules, as it stands when it opens.
 *
 * @param words what it is for and what will be done with it
 */
public record CanvassAbout(String title, String words, Adding adding, Data data) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_WORDS = 4_000;

    /** Who adds statements. */
    public enum Adding {
        EVERYBODY,
        TOWN
    }

    /** What is published once it is over. */
    public enum Data {
        /** How many of a group voted how. */
        FIGURES,
        /** The votes of each person too, in a line without a name: by which anybody computes the groups again. */
        VOTES
    }

    /** What is wrong with it, by field, as message keys. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            problems.put("title", "opinion.refused.title");
        }
        if (words.isBlank() || words.length() > LONGEST_WORDS) {
            problems.put("words", "opinion.refused.words");
        }
        return problems;
    }
}
