package org.parvis.participation.decision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes of a decision.
 *
 * @param authority who decided: «Conseil municipal»
 * @param sessionOn the day on which they did; null as long as it is not said
 * @param deliberation number of the act; empty for none
 * @param dataUsed what it rests on
 * @param laws texts that it applies, with their articles; empty for none
 * @param reviewOn when it will be looked at again
 */
public record TownDecisionDraft(
        String authority,
        @Nullable LocalDate sessionOn,
        String deliberation,
        String words,
        String dataUsed,
        String laws,
        @Nullable LocalDate reviewOn) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_NUMBER = 60;
    public static final int LONGEST_WORDS = 10_000;
    public static final int LONGEST_LAWS = 2_000;

    /** What not even a draft can say, by field, as message keys. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (authority.length() > LONGEST_NAME) {
            problems.put("authority", "decision.refused.authority");
        }
        if (deliberation.length() > LONGEST_NUMBER) {
            problems.put("deliberation", "decision.refused.deliberation");
        }
        if (words.length() > LONGEST_WORDS) {
            problems.put("words", "decision.refused.long");
        }
        if (dataUsed.length() > LONGEST_WORDS) {
            problems.put("dataUsed", "decision.refused.long");
        }
        if (laws.length() > LONGEST_LAWS) {
            problems.put("laws", "decision.refused.long");
        }
        return problems;
    }

    /**
     * What is missing before everybody can read it, or contradicts itself, by field, as message keys.
     *
     * @param since the day from which it can have been decided
     */
    Map<String, String> problems(LocalDate since, LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>(problems());
        if (authority.isBlank()) {
            problems.put("authority", "decision.refused.noAuthority");
        }
        if (sessionOn == null) {
            problems.put("sessionOn", "decision.refused.noSession");
        } else if (sessionOn.isAfter(today)) {
            problems.put("sessionOn", "decision.refused.tomorrow");
        } else if (sessionOn.isBefore(since)) {
            problems.put("sessionOn", "decision.refused.tooSoon");
        }
        if (words.isBlank()) {
            problems.put("words", "decision.refused.noWords");
        }
        if (dataUsed.isBlank()) {
            problems.put("dataUsed", "decision.refused.noData");
        }
        if (reviewOn == null) {
            problems.put("reviewOn", "decision.refused.noReview");
        } else if (!reviewOn.isAfter(today)) {
            problems.put("reviewOn", "decision.refused.reviewed");
        }
        return problems;
    }
}
