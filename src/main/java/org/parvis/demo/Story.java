package org.parvis.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people write about one category, and what the town answers.
 *
 * @param weight how often it is reported, compared with the others
 */
record Story(
        String category,
        String department,
        int weight,
        List<String> says,
        List<String> resolved,
        @Nullable String next,
        @Nullable List<Refusal> declined) {

    /** A reasoned refusal. */
    record Refusal(String fact, String law, String next) {}

    boolean canBeDeclined() {
        return declined != null && !declined.isEmpty();
    }
}
