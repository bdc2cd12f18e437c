package org.parvis.relation.bond;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.Proof;

/**
 * What somebody is to somebody else, seen from one of the two.
 *
 * @param other in whose file the other is found now
 * @param role what the person of the file is to the other
 * @param author the agent's name as it was then
 * @param endedAt when somebody ended it before its last day
 */
public record Bond(
        UUID id, UUID other, BondRole role, Terms terms, Instant recordedAt, String author, @Nullable Instant endedAt) {

    /**
     * Within what limits.
     *
     * @param scope for what, in words; empty where it has no limits
     * @param since its first day; null for ever since
     * @param until its last day; null without end
     */
    public record Terms(String scope, @Nullable LocalDate since, @Nullable LocalDate until, Proof proof) {}

    /** Where it stands on a day. */
    public enum State {
        COMING,
        IN_FORCE,
        ENDED
    }

    public State on(LocalDate day) {
        if (endedAt != null || terms.until() != null && terms.until().isBefore(day)) {
            return State.ENDED;
        }
        return terms.since() != null && terms.since().isAfter(day) ? State.COMING : State.IN_FORCE;
    }
}
