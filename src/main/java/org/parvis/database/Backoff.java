package org.parvis.database;

import java.time.Duration;

/**
 * How long to wait before something is tried again: twice as long each time.
 *
 * @param first after the first attempt
 * @param longest however many there were
 */
public record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;

    /** The pause after so many attempts, counted from one. */
    public Duration after(int attempts) {
        Duration pause = first.multipliedBy(1L << Math.clamp(attempts - 1L, 0, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
