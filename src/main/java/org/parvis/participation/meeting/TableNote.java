package org.parvis.participation.meeting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a table said, as an agent typed it.
 *
 * @param table its name or number
 * @param facilitator who led the talk; for the desk alone
 * @param people at the table; null where nobody counted
 * @param alt what the photo of the sheet shows; empty where there is none
 * @param proposalId the idea that it became; null for none
 */
public record TableNote(
        UUID id, UUID meetingId, String table, String facilitator, @Nullable Integer people, String words, String alt, @Nullable UUID proposalId, Instant at) {

    public static final int LONGEST_TABLE = 60;
    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_WORDS = 4_000;
    public static final int LONGEST_ALT = 300;
    public static final int MOST_PEOPLE = 500;

    /** What is typed of a table. */
    public record Draft(String table, String facilitator, @Nullable Integer people, String words, String alt) {

        /** What is wrong with it, by field, as message keys. */
        public Map<String, String> problems() {
            Map<String, String> problems = new LinkedHashMap<>();
            if (table.isBlank() || table.length() > LONGEST_TABLE) {
                problems.put("table", "meeting.refused.table");
            }
            if (facilitator.length() > LONGEST_NAME) {
                problems.put("facilitator", "meeting.refused.facilitator");
            }
            if (people != null && (people < 1 || people > MOST_PEOPLE)) {
                problems.put("people", "meeting.refused.people");
            }
            if (words.isBlank() || words.length() > LONGEST_WORDS) {
                problems.put("words", "meeting.refused.noteWords");
            }
            if (alt.length() > LONGEST_ALT) {
                problems.put("alt", "meeting.refused.alt");
            }
            return problems;
        }
    }
}
