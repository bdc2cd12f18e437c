package org.parvis.relation.social;

import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The town's account on a public network.
 *
 * @param server {@code https://server}
 * @param name as the server calls the account
 * @param longest characters that a post may have there
 * @param lastSeen the last notification that was taken; null before the first reading
 */
public record SocialAccount(
        String server, String name, int longest, boolean active, @Nullable BigInteger lastSeen, Health health) {

    /** By which its posts are known: the host, with a port where that is not the usual one. */
    public String host() {
        return URI.create(server).getAuthority();
    }

    /** Until when its server asked to be left alone; empty where it did not, or that is over. */
    Optional<Instant> restsUntil(Instant now) {
        return Optional.ofNullable(health.nextAt())
                .filter(next -> SocialProblem.Kind.BUSY.name().equals(health.problem()) && next.isAfter(now));
    }

    /**
     * How the reading goes.
     *
     * @param taken mentions so far
     * @param failures in a row
     * @param problem the last one, a word of {@link SocialProblem.Kind}; null where the last reading went well
     */
    public record Health(
            long taken, int failures, @Nullable String problem, @Nullable Instant readAt, @Nullable Instant nextAt) {}
}
