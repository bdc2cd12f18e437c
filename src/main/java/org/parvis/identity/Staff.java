package org.parvis.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Departments for which any role is held. */
    public Set<UUID> departments() {
        return departments(Role.values());
    }

    /** Departments for which one of these roles is held. */
    public Set<UUID> departments(Role... roles) {
        Set<Role> wanted = Set.of(roles);
        return grants.stream()
                .filter(grant -> wanted.contains(grant.role()))
                .flatMap(grant -> Stream.ofNullable(grant.department()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
