package org.parvis.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Role;

/**
 * A role that somebody holds.
 *
 * @param department the department it is for; null for roles of the whole territory, and only for them
 */
public record Grant(Role role, @Nullable UUID department) {

    public Grant {
        if (role.isDepartmental() != (department != null)) {
            throw new IllegalArgumentException(role + " with department " + department);
        }
    }

    /** From the form "AGENT:department" or "AUDITOR:", as {@link #toString} writes it. */
    public static Grant parse(String text) {
        int colon = text.indexOf(':');
        String department = text.substring(colon + 1);
        return new Grant(
                Role.valueOf(text.substring(0, colon)), department.isEmpty() ? null : UUID.fromString(department));
    }

    @Override
    public String toString() {
        return role + ":" + (department == null ? "" : department);
    }
}
