package org.parvis.shared;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What kind of failure something was, for logs. Messages of exceptions quote what people wrote (a database's above
 * all), so they stay out of logs.
 */
public final class FailureKind {

    private static final int DEEPEST = 20;

    private FailureKind() {}

    /** The kinds of a failure and its causes: «DataIntegrityViolationException, PSQLException 23505». */
    public static String of(Throwable failure) {
        List<String> kinds = new ArrayList<>();
        @Nullable Throwable at = failure;
        while (at != null && kinds.size() < DEEPEST) {
            kinds.add(ofOne(at));
            at = at.getCause();
        }
        return String.join(", ", kinds);
    }

    /** The kind of this one alone, with PostgreSQL's code where it has one. */
    public static String ofOne(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        return failure instanceof SQLException sql && sql.getSQLState() != null ? name + " " + sql.getSQLState() : name;
    }
}
