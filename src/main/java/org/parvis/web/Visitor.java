package org.parvis.web;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.shared.Role;

/** Who is there, as pages need to know it; filled by the module that owns accounts. */
public interface Visitor {

    /** The account, absent for somebody who has not logged in to this territory. */
    Optional<UUID> accountId();

    /** Name to greet or to sign with; empty for nobody. */
    String name();

    /** Roles that count now: none until the second factor, where one is due, has been given. */
    Set<Role> roles();

    /** Departments for which the role is held; for roles of the whole territory, empty. */
    Set<UUID> departments(Role role);

    /** Logged in, but a second factor is due before any role counts. */
    boolean owesSecondFactor();

    default boolean has(Role role) {
        return roles().contains(role);
    }

    /** Works for the authority in any role. */
    default boolean isStaff() {
        return !roles().isEmpty();
    }

    /** The account, where the route has already required one. */
    default UUID account() {
        return accountId().orElseThrow(() -> new IllegalStateException("Nobody is logged in"));
    }

    Visitor NOBODY = new Visitor() {
        @Override
        public Optional<UUID> accountId() {
            return Optional.empty();
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public Set<Role> roles() {
            return Set.of();
        }

        @Override
        public Set<UUID> departments(Role role) {
            return Set.of();
        }

        @Override
        public boolean owesSecondFactor() {
            return false;
        }
    };
}
