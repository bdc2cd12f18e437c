package org.parvis.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * What an index that could not be built to its end leaves behind: a name without use, and a failure in the history that
 * stops every later start. Both go, so that the next start builds it again.
 */
final class MigrationRepair {

    /** Two nodes that start together: the second finds nothing left to repair. */
    private static final int ONE_AT_A_TIME = 0x50617276;

    private MigrationRepair() {}

    static void run(DataSource owner, String module) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + ONE_AT_A_TIME + ")");
            try {
                repair(statement, module);
            } finally {
                statement.execute("select pg_advisory_unlock(" + ONE_AT_A_TIME + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The history of " + module + " cannot be looked at", e);
        }
    }

    private static void repair(Statement statement, String module) throws SQLException {
        String history = module + ".flyway_history";
        if (names(statement, "select 1 where to_regclass('" + history + "') is not null").isEmpty()
                || names(statement, "select script from " + history + " where not success").isEmpty()) {
            return;
        }
        for (String index : names(statement, """
                select i.indexrelid::regclass
                from pg_index i
                join pg_class c on c.oid = i.indexrelid
                where c.relnamespace = '%s'::regnamespace and not i.indisvalid""".formatted(module))) {
            statement.execute("drop index concurrently if exists " + index);
        }
        statement.execute("delete from " + history + " where not success");
    }

    private static List<String> names(Statement statement, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
