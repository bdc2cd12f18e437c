package org.parvis.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people write about one kind of problem, and what the town answers.
 *
 * @param weight how often it is reported, compared with the others
 * @param forwarded whose job it is, where it is not the town's
 */
record Story(
        String category,
        String department,
        int weight,
        List<String> says,
        List<String> resolved,
        @Nullable String next,
        @Nullable List<Refusal> declined,
        @Nullable Transfer forwarded) {

    /** A reasoned refusal. */
    record Refusal(String fact, String law, String next) {}

    /**
     * Handing over to an outside body.
     *
     * @param to its code
     * @param fact why it is theirs
     */
    record Transfer(String to, String fact) {}
}
