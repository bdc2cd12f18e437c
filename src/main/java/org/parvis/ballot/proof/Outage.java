package org.parvis.ballot.proof;

import java.time.Duration;
import java.time.Instant;

/**
 * A time in which a vote could not be reached.
 *
 * @param from in whole seconds, as {@code until}
 */
public record Outage(Instant from, Instant until) {

    public Duration length() {
        return Duration.between(from, until);
    }
}
