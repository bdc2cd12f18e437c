package org.parvis.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on a case.
 *
 * @param accountId their account, where they have one
 * @param name as written on the timeline; null for the requester, whose name stays with their contact details
 */
public record Actor(Party party, @Nullable UUID accountId, @Nullable String name) {

    public static Actor agent(UUID accountId, String name) {
        return new Actor(Party.AGENT, accountId, name);
    }

    public static Actor requester() {
        return new Actor(Party.REQUESTER, null, null);
    }

    public static Actor follower() {
        return new Actor(Party.FOLLOWER, null, null);
    }

    public static Actor contractor(String name) {
        return new Actor(Party.CONTRACTOR, null, name);
    }

    public static Actor outsideBody(String name) {
        return new Actor(Party.OUTSIDE_BODY, null, name);
    }

    /** The software itself: routing, jobs, imports. */
    public static Actor system() {
        return new Actor(Party.SYSTEM, null, null);
    }
}
