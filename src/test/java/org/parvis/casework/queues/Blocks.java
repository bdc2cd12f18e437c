package org.parvis.casework.queues;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a statement costs, told without a clock: the blocks of memory that it touches, planned as pages plan it (ADR 0014). */
final class Blocks {

    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    private Blocks() {}

    /** Within a transaction, on whose connection the plan is made. */
    static int of(JdbcClient jdbc, QueueStore.Statement statement) {
        MapSqlParameterSource values = new MapSqlParameterSource(statement.values());
        Object[] given = NamedParameterUtils.buildValueArray(statement.sql(), statement.values());
        String sql = NamedParameterUtils.substituteNamedParameters(statement.sql(), values);
        jdbc.sql("set local plan_cache_mode = force_generic_plan").update();
        jdbc.sql("prepare counted (%s) as %s".formatted(types(given), numbered(sql))).update();
        String plan = String.join("\n", jdbc.sql(
                        "explain (analyze, buffers, costs off) execute counted(%s)".formatted(literals(given)))
                .query(String.class)
                .list());
        jdbc.sql("deallocate counted").update();
        Matcher found = BUFFERS.matcher(plan);
        if (!found.find()) {
            throw new IllegalStateException("No buffers in the plan:\n" + plan);
        }
        return number(found.group(1)) + number(found.group(2));
    }

    private static String numbered(String sql) {
        int[] n = {0};
        return Pattern.compile("\\?").matcher(sql).replaceAll(mark -> "\\$" + ++n[0]);
    }

    private static String types(@Nullable Object[] values) {
        return Arrays.stream(values).map(Blocks::type).collect(Collectors.joining(", "));
    }

    private static String type(@Nullable Object value) {
        return switch (value) {
            case UUID _ -> "uuid";
            case UUID[] _ -> "uuid[]";
            case String[] _ -> "text[]";
            case Integer _ -> "int";
            case Boolean _ -> "boolean";
            case Date _ -> "date";
            case Timestamp _ -> "timestamptz";
            case null, default -> "text";
        };
    }

    private static String literals(@Nullable Object[] values) {
        return Arrays.stream(values).map(Blocks::literal).collect(Collectors.joining(", "));
    }

    private static String literal(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        String words = value instanceof Object[] several
                ? Stream.of(several).map(Object::toString).collect(Collectors.joining(",", "{", "}"))
                : (value instanceof Timestamp at ? at.toInstant() : value).toString();
        return "'" + words.replace("'", "''") + "'";
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
