package org.parvis.participation.talk;

import java.time.Instant;
import java.util.UUID;

/**
 * A comment that waits for a moderator.
 *
 * @param words the comment's
 * @param times how often it was asked for
 */
public record Waiting(UUID commentId, Why why, UUID processId, UUID subjectId, String words, Instant since, Instant dueAt, int times) {

    /** How a comment comes to wait; each with how many working days it may take. */
    public enum Why {
        /** The first one of somebody. */
        FIRST(1),
        /** A reader objects to it. */
        FLAGGED(2),
        /** Its author does not agree that it is hidden. */
        APPEALED(5);

        private final int workingDays;

        Why(int workingDays) {
            this.workingDays = workingDays;
        }

        public int workingDays() {
            return workingDays;
        }
    }

    public boolean isLate(Instant now) {
        return !now.isBefore(dueAt);
    }
}
