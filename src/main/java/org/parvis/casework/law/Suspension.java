package org.parvis.casework.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Days that do not count, since pieces were missing: after the first date, up to and including the last.
 *
 * @param from the day on which they were asked for
 * @param to null while an acceptance waits for pieces that have not come
 */
public record Suspension(LocalDate from, @Nullable LocalDate to) {

    /** How many days; none while it lasts without an end. */
    public long days() {
        return to == null ? 0 : ChronoUnit.DAYS.between(from, to);
    }
}
