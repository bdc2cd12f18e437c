package org.parvis.identity.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Grant;
import org.parvis.identity.Staff;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
import org.parvis.web.FormErrors;

/**
 * The form of somebody's roles, for an invitation or for somebody who is there.
 *
 * @param person null for an invitation
 * @param self whether it is the administrator's own: shown, not changed
 */
public record StaffForm(
        @Nullable Staff person,
        boolean self,
        String email,
        String name,
        Set<String> grants,
        List<Department> departments,
        String done,
        FormErrors errors) {

    /** The roles of the whole territory. */
    public static List<Role> wide() {
        return List.of(Role.FRONT_DESK, Role.MODERATOR, Role.ELECTED, Role.AUDITOR, Role.ADMINISTRATOR);
    }

    public static List<Role> departmental() {
        return List.of(Role.AGENT, Role.HEAD);
    }

    public static String value(Role role, @Nullable Department department) {
        return new Grant(role, department == null ? null : department.id()).toString();
    }

    public boolean isChecked(String value) {
        return grants.contains(value);
    }

    public Optional<Staff> known() {
        return Optional.ofNullable(person);
    }
}
