package org.parvis.participation.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many signatures oblige the town to what, for one petition.
 *
 * @param words what the rule says besides
 * @param days within which it is done
 * @param reachedAt null as long as it is not
 * @param dueOn by when the town does it; null as long as it owes nothing
 * @param doneAt null as long as it has not
 */
public record Threshold(
        UUID id,
        int needed,
        Duty duty,
        String words,
        int days,
        @Nullable Instant reachedAt,
        @Nullable LocalDate dueOn,
        @Nullable UUID caseId,
        @Nullable Instant doneAt) {

    public boolean isReached() {
        return reachedAt != null;
    }

    /** Whether the town has still to do it. */
    public boolean isOwed() {
        return isReached() && doneAt == null;
    }
}
