package org.parvis.casework.routing;

/**
 * Rules that somebody prepares, seen by nobody else and used for no case until they are saved.
 *
 * @param revision how often they were changed; 0 for the rules in force, not touched yet
 * @param rules under the number of the version they began with
 */
public record RoutingDraft(int revision, RoutingRules rules) {

    /** What a form carries so that it changes the draft that was seen, or nothing. */
    public String stamp() {
        return rules.version() + "-" + revision;
    }

    public boolean isBegun() {
        return revision > 0;
    }

    /** Whether other rules came into force since it was begun. */
    public boolean isBehind(RoutingRules inForce) {
        return rules.version() != inForce.version();
    }
}
