package org.parvis.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That something must stay as it is: nothing is forgotten or erased of it while this is in force.
 *
 * @param subject id of the case or person
 * @param author name of whoever put it, as it was then
 * @param until last day; null until it is lifted
 * @param liftedAt null while nobody has lifted it
 */
public record LegalHold(
        UUID id,
        What what,
        UUID subject,
        String reason,
        String author,
        Instant at,
        @Nullable LocalDate until,
        @Nullable Instant liftedAt) {

    /** What can be held. */
    public enum What {
        CASE,
        PERSON
    }

    /**
     * One to be put.
     *
     * @param shown by what the journal names the subject: a number, a mark
     */
    public record Order(What what, UUID subject, String shown, String reason, @Nullable LocalDate until) {}

    public boolean isInForce(LocalDate today) {
        return liftedAt == null && (until == null || !until.isBefore(today));
    }
}
