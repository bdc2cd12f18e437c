package org.parvis.casework;

import java.util.Set;
import java.util.UUID;

/**
 * A named group of agents of one department, for which cases can be.
 *
 * @param code what rules and the territory's file call it
 * @param sharing how what comes in for it is shared out; by hand, it waits until somebody takes it
 * @param members accounts; those who no longer work in the department get nothing
 */
public record Team(UUID id, UUID departmentId, String code, String name, Sharing sharing, Set<UUID> members) {

    public static final int LONGEST_NAME = 80;

    public Team {
        members = Set.copyOf(members);
    }

    Team with(UUID newId, Set<UUID> newMembers) {
        return new Team(newId, departmentId, code, name, sharing, newMembers);
    }
}
