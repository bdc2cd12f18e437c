package org.parvis.relation.mail;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.parvis.web.Visitor;

/** An agent of one department, as services see them. */
record TestAgent(Person person, UUID department) implements Visitor {

    @Override
    public Optional<UUID> accountId() {
        return Optional.of(person.id());
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.AGENT);
    }

    @Override
    public Set<UUID> departments(Role role) {
        return role == Role.AGENT ? Set.of(department) : Set.of();
    }

    @Override
    public String name() {
        return "Nadia Benali";
    }
}
