package org.parvis.relation;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.parvis.web.Visitor;

/** A member of staff, as services see them. */
public record TestVisitor(Person person) implements Visitor {

    @Override
    public Optional<UUID> accountId() {
        return Optional.of(person.id());
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.FRONT_DESK);
    }

    @Override
    public String name() {
        return "Karim Diallo";
    }
}
