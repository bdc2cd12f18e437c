package org.parvis.participation;

import java.time.Instant;
import java.util.Set;

/**
 * A stretch of a process.
 *
 * @param opens the first moment in it
 * @param closes the first moment after it
 * @param allows what may be done in it; nothing while the authority works
 */
public record Phase(String name, Instant opens, Instant closes, Set<Capability> allows) {

    public Phase {
        allows = Set.copyOf(allows);
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(opens) && moment.isBefore(closes);
    }

    public boolean isOver(Instant moment) {
        return !moment.isBefore(closes);
    }

    public boolean allows(Capability capability) {
        return allows.contains(capability);
    }

    boolean lastsAsLongAs(Phase other) {
        return opens.equals(other.opens) && closes.equals(other.closes);
    }
}
