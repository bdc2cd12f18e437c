package org.parvis.participation.talk;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose address has answered.
 *
 * @param email null once it was forgotten who it was
 * @param accountId null for none
 * @param acceptedAt when something of theirs was first read and shown; null before
 */
public record Participant(UUID id, @Nullable String email, @Nullable UUID accountId, Locale language, @Nullable Instant acceptedAt) {

    public boolean isAccepted() {
        return acceptedAt != null;
    }
}
