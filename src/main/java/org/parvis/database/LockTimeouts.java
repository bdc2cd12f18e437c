package org.parvis.database;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * How long a migration waits for a lock. One that takes a table away from everybody gives up soon, so that nobody queues
 * behind it; one outside a transaction takes nothing away and waits for as long as a backup runs: cut off, it would leave
 * half an index behind.
 */
final class LockTimeouts implements Callback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("set lock_timeout = '" + (isOutsideTransactions(context) ? "0" : "5s") + "'");
        } catch (SQLException e) {
            throw new FlywayException("The wait for locks cannot be set", e);
        }
    }

    private static boolean isOutsideTransactions(Context context) {
        String location = context.getMigrationInfo().getPhysicalLocation();
        return location != null && LockTimeouts.class.getResource(inOurFiles(location) + ".conf") != null;
    }

    private static String inOurFiles(String location) {
        return location.substring(Math.max(0, location.indexOf("/db/migration/")));
    }

    @Override
    public String getCallbackName() {
        return "lock timeouts";
    }
}
