package org.parvis.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A login as the session keeps it: in which territory, who, how far. It is nothing in another territory.
 *
 * @param secondFactor whether a second factor was given: without it no role counts
 * @param at when the first factor was given; the session ends a fixed time later however active it is
 * @param agent browser and system, for the person's list of sessions
 */
record Login(UUID territoryId, UUID accountId, boolean secondFactor, Instant at, String agent)
        implements Serializable {

    static final String ATTRIBUTE = "login";

    /** What Spring Session indexes: finds all sessions of a person in a territory. */
    String principal() {
        return principal(territoryId, accountId);
    }

    static String principal(UUID territoryId, UUID accountId) {
        return territoryId + ":" + accountId;
    }

    Login elevated() {
        return new Login(territoryId, accountId, true, at, agent);
    }
}
