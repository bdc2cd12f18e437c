package org.parvis.report.open311;

import java.util.LinkedHashMap;
import java.util.Map;
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
        problems(name, perMinute, scopes).values().stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
        name = Printable.line(name, LONGEST_NAME);
        scopes = Set.copyOf(scopes);
    }

    /** Everything that keeps a key from being made, by the record's components in the order of their form. */
    public static Map<String, Refusal> problems(String name, int perMinute, Set<ApiKey.Scope> scopes) {
        Map<String, Refusal> problems = new LinkedHashMap<>();
        if (Printable.line(name, LONGEST_NAME).isBlank()) {
            problems.put("name", new Refusal("open311.key.refused.name"));
        }
        if (scopes.isEmpty()) {
            problems.put("scopes", new Refusal("open311.key.refused.scopes"));
        }
        if (perMinute < 1 || perMinute > MOST_PER_MINUTE) {
            problems.put("perMinute", new Refusal("open311.key.refused.perMinute", MOST_PER_MINUTE));
        }
        return problems;
    }
}
