package org.parvis.identity;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.shared.Role;

/** Somebody who works for the authority, with the roles held. */
public record Staff(UUID id, String name, String email, String description, AccountState state, List<Grant> grants) {

    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    public List<Role> roles() {
        return grants.stream().map(Grant::role).distinct().sorted().toList();
    }

    public Collection<UUID> departments() {
        return grants.stream()
                .flatMap(grant -> Stream.ofNullable(grant.department()))
                .distinct()
                .toList();
    }

    public boolean worksIn(UUID department) {
        return departments().contains(department);
    }
}
