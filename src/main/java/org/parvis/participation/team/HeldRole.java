package org.parvis.participation.team;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody holds, or held, on a process.
 *
 * @param account null once it was closed
 * @param department of theirs for which they do it; null for who works for the whole territory
 */
public record HeldRole(
        UUID id, UUID process, @Nullable UUID account, ProcessRole role, @Nullable UUID department, Given given, @Nullable Ended ended) {

    /** @param by null for nobody who still has an account */
    public record Given(Instant at, @Nullable UUID by) {}

    /** @param by null for the application, as they left, and for nobody who still has an account */
    public record Ended(Instant at, @Nullable UUID by) {}

    public boolean isHeld() {
        return ended == null;
    }
}
