package org.parvis.participation.digest;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an address was typed to get letters: it has not answered yet.
 *
 * @param email in small letters
 * @param process null for letters about anything
 * @param askedBy the agent who asked for them; null where nobody did
 */
record LetterWish(String email, @Nullable UUID process, Locale language, Instant askedAt, @Nullable UUID askedBy) {

    Subscription.Way way() {
        return askedBy == null ? Subscription.Way.LINK : Subscription.Way.COUNTER;
    }
}
