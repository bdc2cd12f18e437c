package org.parvis.casework.routing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Rules that somebody prepares, seen by nobody else and used for no case until they are saved.
 *
 * @param revision how often they were changed; 0 for the rules in force, not touched yet
 * @param changedAt the last time they were, to the microsecond; the epoch where never
 * @param rules under the number of the version they began with
 */
public record RoutingDraft(int revision, Instant changedAt, RoutingRules rules) {

    /** The rules in force, of which nothing was changed yet. */
    public static RoutingDraft untouched(RoutingRules inForce) {
        return new RoutingDraft(0, Instant.EPOCH, inForce);
    }

    /**
     * What a form carries so that it changes the draft that was seen, or nothing. Revisions start again after a draft is
     * given up, moments never come back: the stamp tells even a draft from a later one.
     */
    public String stamp() {
        String revised = rules.version() + "-" + revision;
        return isBegun() ? revised + "-" + ChronoUnit.MICROS.between(Instant.EPOCH, changedAt) : revised;
    }

    public boolean isBegun() {
        return revision > 0;
    }

    /** Whether other rules came into force since it was begun. */
    public boolean isBehind(RoutingRules inForce) {
        return rules.version() != inForce.version();
    }
}
