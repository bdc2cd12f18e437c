package org.parvis.report.follow;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to be told.
 *
 * @param email where, for somebody without account; else null
 * @param accountId who, with an account; else null
 * @param toldUntil what happened up to then has been told
 */
public record Follow(
        UUID id,
        FollowSubject subject,
        @Nullable String email,
        @Nullable UUID accountId,
        Rhythm rhythm,
        Locale language,
        Instant toldUntil) {

    /** The same for all follows of one person. */
    String recipient() {
        return email == null ? "account:" + accountId : email;
    }
}
