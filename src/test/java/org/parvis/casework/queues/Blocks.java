package org.parvis.casework.queues;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a statement costs, told without a clock: the blocks of memory that it touches. */
final class Blocks {

    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    private Blocks() {}

    static int of(JdbcClient jdbc, QueueStore.Statement statement) {
        String plan = String.join("\n", jdbc.sql("explain (analyze, buffers, costs off) " + statement.sql())
                .params(statement.values())
                .query(String.class)
                .list());
        Matcher found = BUFFERS.matcher(plan);
        if (!found.find()) {
            throw new IllegalStateException("No buffers in the plan:\n" + plan);
        }
        return number(found.group(1)) + number(found.group(2));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
