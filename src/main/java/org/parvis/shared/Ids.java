package org.parvis.shared;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Identifiers made by the application: UUID version 7 (RFC 9562 §5.7), so that rows written together lie together in
 * an index whatever the version of PostgreSQL.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** The last time given out: milliseconds and, below them, a count of twelve bits. */
    private static final AtomicLong LAST = new AtomicLong();

    /**
     * A new id, greater than every one made before by this process: the twelve bits after the millisecond count within
     * it (RFC 9562 §6.2, method 1), so that rows of one millisecond keep their order.
     */
    public static UUID next() {
        long now = System.currentTimeMillis() << 12;
        long stamp = LAST.updateAndGet(last -> Math.max(last + 1, now));
        return at(stamp >>> 12, stamp, RANDOM.nextLong());
    }

    /** The id of the given millisecond and random bits: what a seeded generator needs to make the same rows twice. */
    public static UUID at(long epochMillis, long randomHigh, long randomLow) {
        long high = (epochMillis << 16) | 0x7000L | (randomHigh & 0x0FFFL);
        long low = 0x8000000000000000L | (randomLow & 0x3FFFFFFFFFFFFFFFL);
        return new UUID(high, low);
    }
}
