package org.parvis.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The territory for which the current thread works. Every connection taken inside is limited to that territory's rows
 * by PostgreSQL itself; outside, it sees none.
 */
public final class InTerritory {

    private static final ScopedValue<UUID> CURRENT = ScopedValue.newInstance();

    private InTerritory() {}

    /** Does the work for one territory. */
    public static void run(UUID territoryId, Runnable work) {
        ScopedValue.where(CURRENT, territoryId).run(work);
    }

    /** Does the work for one territory and gives its result; checked exceptions pass through. */
    public static <T extends @Nullable Object, X extends Throwable> T call(
            UUID territoryId, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, territoryId).call(work);
    }

    /** The territory in scope. */
    public static UUID current() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("No territory in scope"));
    }

    /** The territory in scope, or null where the work is for none (start-up, host look-up, sessions). */
    public static @Nullable UUID currentOrNull() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }
}
