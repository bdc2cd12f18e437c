package org.parvis.territory;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.OpeningHours;

/**
 * A department of the authority, or an outside body to which cases are handed.
 *
 * @param code its name in files and rules; never changes
 * @param competences what it looks after, for people
 * @param email where cases and messages for it go; not public
 * @param publicContact how people reach it, in words
 * @param endpoint Open311 server of an outside body
 * @param hours its own opening hours where they differ from the territory's
 * @param active false once it is no longer in the territory's file: old cases keep it
 */
public record Department(
        UUID id,
        String code,
        String name,
        DepartmentKind kind,
        String competences,
        @Nullable String email,
        @Nullable String phone,
        String publicContact,
        @Nullable Open311Endpoint endpoint,
        @Nullable OpeningHours hours,
        boolean active) {

    public boolean isOutside() {
        return kind == DepartmentKind.BODY;
    }

    Department withId(UUID other) {
        return new Department(
                other, code, name, kind, competences, email, phone, publicContact, endpoint, hours, active);
    }

    public Optional<Open311Endpoint> open311() {
        return Optional.ofNullable(endpoint);
    }
}
