package org.parvis.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that is away or too busy, which passes, from one that refuses what it was given, which does not. */
public final class DatabaseAway {

    /** A program limit was exceeded, as by a value that is too long for an index; Spring takes it for a lack of means. */
    private static final String LIMIT_EXCEEDED = "54";

    private DatabaseAway() {}

    public static boolean explains(Exception failure) {
        // Where not even a rollback comes through, it is told by what came before.
        if (failure instanceof TransactionSystemException broken && broken.getOriginalException() instanceof Exception before) {
            return explains(before);
        }
        return (failure instanceof TransientDataAccessException
                        || failure instanceof DataAccessResourceFailureException
                        || failure instanceof CannotCreateTransactionException
                        || failure instanceof SQLTransientConnectionException)
                && Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                        .noneMatch(DatabaseAway::isLimitExceeded);
    }

    private static boolean isLimitExceeded(Throwable cause) {
        return cause instanceof SQLException refused
                && refused.getSQLState() instanceof String state
                && state.startsWith(LIMIT_EXCEEDED);
    }
}
