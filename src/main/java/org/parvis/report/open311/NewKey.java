package org.parvis.report.open311;

import java.util.Set;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;

/**
 * A key that somebody wants made.
 *
 * @param name whose it is, in words
 * @param perMinute how many writes a minute it may make
 */
public record NewKey(String name, int perMinute, Set<ApiKey.Scope> scopes) {

    public static final int LONGEST_NAME = 100;
    public static final int MOST_PER_MINUTE = 10_000;

    /** @throws Refusal when it names nobody, opens nothing or has no sensible limit */
    public NewKey {
        name = Printable.line(name, LONGEST_NAME);
        scopes = Set.copyOf(scopes);
        if (name.isBlank()) {
            throw new Refusal("open311.key.refused.name");
        }
        if (perMinute < 1 || perMinute > MOST_PER_MINUTE) {
            throw new Refusal("open311.key.refused.perMinute", MOST_PER_MINUTE);
        }
        if (scopes.isEmpty()) {
            throw new Refusal("open311.key.refused.scopes");
        }
    }
}
