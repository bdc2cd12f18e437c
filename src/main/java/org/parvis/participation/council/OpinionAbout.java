package org.parvis.participation.council;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a council says to the town.
 *
 * @param givenOn null for a day that nobody could read
 * @param meetingId at which it was voted; null where it was not at one
 * @param votes null where nobody counted
 */
public record OpinionAbout(Kind kind, String title, String words, @Nullable LocalDate givenOn, @Nullable UUID meetingId, @Nullable Votes votes) {

    public static final int LONGEST_TITLE = 150;
    public static final int LONGEST_WORDS = 20_000;
    static final int MOST = 1_000;

    /** What it is called. */
    public enum Kind {
        /** «Avis», on what the town asks or plans. */
        OPINION,
        /** «Vœu», that nobody asked for. */
        WISH
    }

    /** How members voted. */
    public record Votes(int inFavour, int against, int abstained) {

        int all() {
            return inFavour + against + abstained;
        }

        boolean isPossible() {
            return inFavour >= 0 && against >= 0 && abstained >= 0 && all() > 0 && all() <= MOST;
        }
    }

    /** What is wrong with it, by field, as message keys. */
    Map<String, String> problems(LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            problems.put("title", "council.refused.opinion");
        }
        if (words.isBlank() || words.length() > LONGEST_WORDS) {
            problems.put("words", "council.refused.opinionWords");
        }
        if (givenOn == null || givenOn.isAfter(today) || givenOn.isBefore(today.minusYears(10))) {
            problems.put("givenOn", "council.refused.givenOn");
        }
        if (votes != null && !votes.isPossible()) {
            problems.put("inFavour", "council.refused.votes");
        }
        return problems;
    }
}
