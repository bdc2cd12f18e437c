package org.parvis.api.hooks;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a program is told what happens.
 *
 * @param tokenId of the token whose departments' cases it is told of; with the token it ends
 * @param failures deliveries given up one after the other
 * @param disabledAt since when nothing is delivered any more; null while it is
 */
public record Hook(
        UUID id,
        UUID tokenId,
        String url,
        Set<HookEvent> events,
        Instant createdAt,
        int failures,
        @Nullable Instant disabledAt) {

    public static final int LONGEST_URL = 500;

    public Hook {
        events = Set.copyOf(events);
    }

    public boolean isEnabled() {
        return disabledAt == null;
    }
}
