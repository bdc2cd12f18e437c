package org.parvis.participation.digest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an address agreed to, and how it is known (GDPR article 7.1).
 *
 * @param process null for letters about anything
 */
public record Subscription(UUID id, @Nullable UUID process, Way way, Instant askedAt, Instant confirmedAt) {

    /** How somebody came to it. */
    public enum Way {
        /** By themselves, by the link in a mail. */
        LINK,
        /** Asked by an agent for them, and by the link in a mail all the same. */
        COUNTER,
        /** By an account, whose address has answered already. */
        ACCOUNT
    }
}
