package org.parvis.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token as administrators see it. */
public record GivenToken(
        ApiToken token, Instant createdAt, @Nullable Instant lastUsedAt, @Nullable Instant revokedAt) {

    public boolean isInForce(Instant now) {
        return revokedAt == null && now.isBefore(token.expiresAt());
    }
}
