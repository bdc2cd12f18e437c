package org.parvis.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.casework.Assignee;
import org.parvis.identity.Account;
import org.parvis.shared.Role;
import org.parvis.web.Visitor;

/**
 * The invented people, once they have accounts.
 *
 * @param people by first name
 * @param agents by department, those who act for it in the invented past
 */
record Cast(Map<String, Account> people, Map<String, List<Actor>> agents) {

    Cast {
        people = Map.copyOf(people);
        agents = Map.copyOf(agents);
    }

    Account account(String firstName) {
        return Objects.requireNonNull(people.get(firstName), firstName);
    }

    UUID id(String firstName) {
        return account(firstName).id();
    }

    Actor actor(String firstName) {
        return Actor.agent(id(firstName), account(firstName).name());
    }

    Assignee assignee(String firstName) {
        return new Assignee(id(firstName), account(firstName).name());
    }

    /** Somebody in a role, as the rest of the application knows whoever is logged in. */
    Visitor visitor(String firstName, Role role) {
        return new LoggedIn(account(firstName), role);
    }

    private record LoggedIn(Account who, Role role) implements Visitor {
        @Override
        public Optional<UUID> accountId() {
            return Optional.of(who.id());
        }

        @Override
        public String name() {
            return who.name();
        }

        @Override
        public Set<Role> roles() {
            return Set.of(role);
        }
    }

    /** One of those who act for a department. */
    Actor agentOf(String department, Chance chance) {
        return chance.one(Objects.requireNonNull(agents.get(department), department));
    }
}
