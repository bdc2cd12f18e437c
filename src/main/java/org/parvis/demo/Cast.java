package org.parvis.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.casework.Assignee;
import org.parvis.identity.Account;

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

    /** One of those who act for a department. */
    Actor agentOf(String department, Chance chance) {
        return chance.one(Objects.requireNonNull(agents.get(department), department));
    }
}
