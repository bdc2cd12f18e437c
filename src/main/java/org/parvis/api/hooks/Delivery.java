package org.parvis.api.hooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One call, made or to be made.
 *
 * @param answer HTTP status of the last try; null where nothing was answered
 * @param problem why the last try failed; null where it did not
 */
public record Delivery(
        UUID id,
        UUID hookId,
        String event,
        String body,
        Instant createdAt,
        State state,
        int attempts,
        @Nullable Instant triedAt,
        @Nullable Integer answer,
        @Nullable Integer millis,
        @Nullable String problem) {

    /** What becomes of it. */
    public enum State {
        WAITING,
        DELIVERED,
        GIVEN_UP
    }
}
