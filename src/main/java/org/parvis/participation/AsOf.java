package org.parvis.participation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The moment of what is written down afterwards: decisions and deliveries that are brought over happened when they happened. */
public final class AsOf {

    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private AsOf() {}

    /** Does something as if it were that moment. */
    public static void run(Instant moment, Runnable work) {
        ScopedValue.where(MOMENT, moment).run(work);
    }

    /** As the database keeps it: that moment, else now. */
    public static Instant now(Clock clock) {
        return MOMENT.orElse(clock.instant()).truncatedTo(ChronoUnit.MICROS);
    }
}
