package org.parvis.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way to log in to a territory. Who the person is to the authority is told elsewhere; this is an address, a name and
 * how well they are known.
 *
 * @param description what the person does, for the lists of staff ("agente voirie"); often empty
 */
public record Account(
        UUID id,
        String email,
        String name,
        String description,
        Verification verified,
        AccountState state,
        boolean hasPassword,
        boolean hasTotp,
        Instant createdAt,
        @Nullable Instant lastLoginAt) {

    public boolean isActive() {
        return state == AccountState.ACTIVE;
    }
}
