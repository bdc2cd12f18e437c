package org.parvis.participation.talk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the town says to a suggested wording.
 *
 * @param why public
 */
public record Reply(Outcome outcome, String why, Instant at) {

    public static final int LONGEST = 2_000;

    /** What is missing, by field, as message keys. */
    static Map<String, String> problems(@Nullable Outcome outcome, String why) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (outcome == null) {
            problems.put("suite", "talk.refused.noOutcome");
        }
        if (why.isBlank() || why.strip().length() > LONGEST) {
            problems.put("pourquoi", "talk.refused.noWhy");
        }
        return problems;
    }

    /** What became of it. */
    public enum Outcome {
        TAKEN,
        PARTLY,
        REFUSED
    }
}
