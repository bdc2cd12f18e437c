package org.parvis.shared;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Identifiers made by the application: UUID version 7 (RFC 9562 §5.7), so that rows written together lie together in
 * an index whatever the version of PostgreSQL.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id, ordered by the millisecond in which it was made. */
    public static UUID next() {
        return at(System.currentTimeMillis(), RANDOM.nextLong(), RANDOM.nextLong());
    }

    /** The id of the given millisecond and random bits: what a seeded generator needs to make the same rows twice. */
    public static UUID at(long epochMillis, long randomHigh, long randomLow) {
        long high = (epochMillis << 16) | 0x7000L | (randomHigh & 0x0FFFL);
        long low = 0x8000000000000000L | (randomLow & 0x3FFFFFFFFFFFFFFFL);
        return new UUID(high, low);
    }
}
