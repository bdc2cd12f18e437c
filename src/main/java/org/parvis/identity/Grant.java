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
}
