package org.parvis.participation.talk.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for moderators, what is due first first, whatever it is.
 *
 * @param done what was just done, as the end of a message key; empty for nothing
 * @param after where the next page begins; null on the last one
 */
public record QueuePage(List<Line> lines, Instant now, String done, @Nullable String after) {

    /**
     * @param words what is to be read; empty once it was forgotten
     * @param reason a message key
     * @param isUrgent whether somebody asked for it
     * @param times how often
     */
    public record Line(String words, String path, String reason, boolean isUrgent, Instant since, Instant dueAt, int times) {

        private static final int LONGEST = 160;

        public boolean isLate(Instant now) {
            return !now.isBefore(dueAt);
        }

        /** Its beginning, where it is long. */
        public String shortWords() {
            return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
        }
    }
}
