package org.parvis.participation.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.participation.Process;

/**
 * Of what a letter can tell.
 *
 * @param processes by their ids, those that everybody can read
 * @param breadth whether it tells of what belongs to no process too
 * @param since the letter before
 */
record NewsScope(Map<UUID, Process> processes, Breadth breadth, Instant since, Instant now) {

    /** What is further away comes in a later letter. */
    private static final Duration AHEAD = Duration.ofDays(45);

    enum Breadth {
        ONE_PROCESS,
        EVERYTHING
    }

    boolean isWhole() {
        return breadth == Breadth.EVERYTHING;
    }

    Optional<Process> find(UUID process) {
        return Optional.ofNullable(processes.get(process));
    }

    boolean isNew(Instant at) {
        return at.isAfter(since);
    }

    /** Whether something that lasts is still to come, or under way, and near enough. */
    boolean isNear(Instant from, Instant to) {
        return to.isAfter(now) && from.isBefore(now.plus(AHEAD));
    }
}
