package org.parvis.relation;

import java.util.Optional;
import java.util.UUID;
import org.parvis.testing.Person;
import org.parvis.web.Visitor;

/** A member of staff, as services see them. */
record TestVisitor(Person person) implements Visitor {

    @Override
    public Optional<UUID> accountId() {
        return Optional.of(person.id());
    }

    @Override
    public String name() {
        return "Karim Diallo";
    }
}
