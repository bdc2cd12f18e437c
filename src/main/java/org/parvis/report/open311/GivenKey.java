package org.parvis.report.open311;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as those see it who look after keys.
 *
 * @param lastUsedAt to the hour; null for one that was never used
 * @param revokedAt null while it is in force
 */
public record GivenKey(ApiKey key, Instant createdAt, @Nullable Instant lastUsedAt, @Nullable Instant revokedAt) {

    public boolean isInForce() {
        return revokedAt == null;
    }
}
