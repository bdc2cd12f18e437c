package org.parvis.participation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Dates that were moved after everybody could read them.
 *
 * @param phase its name; empty for the day of the promise, which has no beginning
 * @param before what was announced
 */
public record DateChange(Instant at, String reason, String phase, Span before, Span after) {

    /** @param from null for what has an end alone */
    public record Span(@Nullable Instant from, Instant to) {}
}
