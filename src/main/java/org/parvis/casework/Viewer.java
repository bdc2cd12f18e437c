package org.parvis.casework;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.parvis.identity.Staff;
import org.parvis.shared.Role;
import org.parvis.web.Visitor;

/**
 * Somebody of the authority who looks at cases.
 *
 * @param departments those of which they are agent or head
 * @param headed those of which they are head
 */
public record Viewer(UUID accountId, String name, Set<Role> roles, Set<UUID> departments, Set<UUID> headed) {

    public Viewer {
        roles = Set.copyOf(roles);
        departments = Set.copyOf(departments);
        headed = Set.copyOf(headed);
    }

    public static Viewer of(Visitor visitor) {
        Set<UUID> departments = new HashSet<>(visitor.departments(Role.AGENT));
        departments.addAll(visitor.departments(Role.HEAD));
        return new Viewer(
                visitor.account(), visitor.name(), visitor.roles(), departments, visitor.departments(Role.HEAD));
    }

    /** A colleague, with all the roles that they hold. */
    static Viewer of(Staff staff) {
        return new Viewer(
                staff.id(),
                staff.name(),
                Set.copyOf(staff.roles()),
                staff.departments(Role.AGENT, Role.HEAD),
                staff.departments(Role.HEAD));
    }

    public Actor actor() {
        return Actor.agent(accountId, name);
    }

    boolean has(Role role) {
        return roles.contains(role);
    }
}
