package org.parvis.report.open311;

import java.util.Set;
import java.util.UUID;

/**
 * A program that may write. Its secret is kept as a hash only.
 *
 * @param name whose it is, in words
 * @param perMinute how many writes a minute it may make
 */
public record ApiKey(UUID id, String name, int perMinute, Set<Scope> scopes) {

    /** What a key opens. */
    public enum Scope {
        /** Send requests. */
        REPORT,
        /** Send updates on requests. */
        UPDATE
    }

    public ApiKey {
        scopes = Set.copyOf(scopes);
    }
}
