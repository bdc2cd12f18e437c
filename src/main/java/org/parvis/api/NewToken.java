package org.parvis.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A token to give.
 *
 * @param days for how long, from now
 */
public record NewToken(String name, Set<ApiScope> scopes, Set<UUID> departments, int perMinute, int days) {

    public static final int LONGEST_NAME = 80;
    public static final int MOST_PER_MINUTE = 10_000;
    public static final int MOST_DAYS = 366;

    public NewToken {
        name = name.strip();
        scopes = Set.copyOf(scopes);
        departments = Set.copyOf(departments);
    }

    /** What is wrong, by field, as message keys. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.put("name", "api.refused.name");
        }
        if (scopes.isEmpty()) {
            problems.put("scopes", "api.refused.scopes");
        }
        if (departments.isEmpty()) {
            problems.put("departments", "api.refused.departments");
        }
        if (perMinute < 1 || perMinute > MOST_PER_MINUTE) {
            problems.put("perMinute", "api.refused.perMinute");
        }
        if (days < 1 || days > MOST_DAYS) {
            problems.put("until", "api.refused.until");
        }
        return problems;
    }
}
