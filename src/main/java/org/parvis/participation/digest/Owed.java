package org.parvis.participation.digest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Something that people wait for.
 *
 * @param what is waited for: the end of a message key
 * @param about what it is about
 * @param path at the desk, where it is done
 * @param due by when it is done, or since when it waits where nothing says by when
 */
public record Owed(Kind what, String about, String path, LocalDate due) {

    /** What is waited for. */
    public enum Kind {
        /** A department's opinion on an idea. */
        STUDY,
        /** What becomes of contributions, as the process promises. */
        PROMISE,
        /** What so many signatures oblige the town to. */
        PETITION,
        /** What the town makes of the opinion of a council. */
        COUNCIL,
        /** Somebody does not agree with a moderator. */
        APPEAL,
        /** What the town takes from a debate that is over. */
        DEBATE,
        /** What the town takes from opinions that are over. */
        OPINION,
        /** What becomes of a text on which people had their say. */
        TEXT,
        /** Questions that were asked at a meeting. */
        QUESTION;

        /** Whether something says by when it is to be done; else it is told since when it waits. */
        public boolean hasDay() {
            return this == STUDY || this == PROMISE || this == PETITION || this == COUNCIL || this == APPEAL;
        }
    }

    /** Days since it was due; below zero: days that are left. */
    public long daysLate(LocalDate today) {
        return ChronoUnit.DAYS.between(due, today);
    }
}
