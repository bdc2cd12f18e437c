package org.parvis.participation.debate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody writes of a conclusion.
 *
 * @param conclusion what the town does now
 * @param reasons why, and what was not followed
 * @param signatory who answers for it: «Lucie Martin, adjointe aux transports»
 * @param quotes the comments that it quotes, in the order in which the text names them: [1], [2]
 */
public record SynthesisDraft(String conclusion, String reasons, String signatory, List<UUID> quotes) {

    public static final int LONGEST_WORDS = 10_000;
    public static final int LONGEST_NAME = 120;
    public static final int MOST_QUOTES = 30;

    static final SynthesisDraft EMPTY = new SynthesisDraft("", "", "", List.of());

    public SynthesisDraft {
        quotes = List.copyOf(quotes);
    }

    /** What not even a draft can say, by field, as message keys. */
    Map<String, String> contradictions() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (conclusion.length() > LONGEST_WORDS) {
            problems.put("conclusion", "debate.refused.long");
        }
        if (reasons.length() > LONGEST_WORDS) {
            problems.put("raisons", "debate.refused.long");
        }
        if (signatory.length() > LONGEST_NAME) {
            problems.put("signataire", "debate.refused.signatory");
        }
        if (quotes.size() > MOST_QUOTES) {
            problems.put("citations", "debate.refused.manyQuotes");
        }
        return problems;
    }

    /** What is missing before everybody can read it. A debate in which nobody spoke has nothing to quote. */
    Map<String, String> problems(boolean hasComments) {
        Map<String, String> problems = new LinkedHashMap<>(contradictions());
        if (conclusion.isBlank()) {
            problems.put("conclusion", "debate.refused.noConclusion");
        }
        if (reasons.isBlank()) {
            problems.put("raisons", "debate.refused.noReasons");
        }
        if (signatory.isBlank()) {
            problems.put("signataire", "debate.refused.noSignatory");
        }
        if (quotes.isEmpty() && hasComments) {
            problems.put("citations", "debate.refused.noQuotes");
        }
        return problems;
    }
}
