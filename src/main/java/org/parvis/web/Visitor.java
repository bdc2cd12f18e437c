package org.parvis.web;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.shared.Role;

/** Who is there, as pages need to know it; filled by the module that owns accounts. Unless said otherwise, nobody. */
public interface Visitor {

    /** The account, absent for somebody who has not logged in to this territory. */
    default Optional<UUID> accountId() {
        return Optional.empty();
    }

    /** Name to greet or to sign with; empty for nobody. */
    default String name() {
        return "";
    }

    /** Roles that count now: none until the second factor, where one is due, has been given. */
    default Set<Role> roles() {
        return Set.of();
    }

    /** Departments for which the role is held; for roles of the whole territory, empty. */
    default Set<UUID> departments(Role role) {
        return Set.of();
    }

    /** Logged in, but a second factor is due before any role counts. */
    default boolean owesSecondFactor() {
        return false;
    }

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

    Visitor NOBODY = new Visitor() {};
}
