package org.parvis.shared;

import java.time.Duration;

/**
 * Leaves a broken far end alone: after some failures in a row nothing is tried for a second, then two, up to a minute.
 * The first success closes it.
 */
public final class Breaker {

    private static final int TOLERATED = 3;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private int failures;
    private long closedAgainAt;

    public synchronized boolean isOpen() {
        return failures >= TOLERATED && System.nanoTime() - closedAgainAt < 0;
    }

    public synchronized void succeeded() {
        failures = 0;
    }

    /** True when this failure opens the breaker that was closed: worth a line in the log. */
    public synchronized boolean failed() {
        failures++;
        if (failures >= TOLERATED) {
            long seconds = Math.min(LONGEST.toSeconds(), 1L << Math.min(6, failures - TOLERATED));
            closedAgainAt = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        }
        return failures == TOLERATED;
    }
}
