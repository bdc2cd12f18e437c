package org.parvis.identity;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.shared.Role;
import org.parvis.web.Visitor;

/** Somebody fully logged in. */
record Present(Staff person) implements Visitor {

    @Override
    public Optional<UUID> accountId() {
        return Optional.of(person.id());
    }

    @Override
    public String name() {
        return person.name();
    }

    @Override
    public Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        person.grants().forEach(grant -> roles.add(grant.role()));
        return roles;
    }

    @Override
    public Set<UUID> departments(Role role) {
        return person.grants().stream()
                .filter(grant -> grant.role() == role)
                .flatMap(grant -> Stream.ofNullable(grant.department()))
                .collect(Collectors.toSet());
    }

    @Override
    public boolean owesSecondFactor() {
        return false;
    }
}
