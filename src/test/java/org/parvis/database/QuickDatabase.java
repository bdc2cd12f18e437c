package org.parvis.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.stereotype.Component;

/** Lets the server of tests acknowledge what its disk does not have yet: only a crash of the machine could lose it. */
@Component
class QuickDatabase {

    QuickDatabase(DatabaseConfiguration.Opened database) throws SQLException {
        try (Connection superuser = DriverManager.getConnection(database.url() + "?user=postgres");
                Statement statement = superuser.createStatement()) {
            statement.execute("alter system set fsync = off");
            statement.execute("select pg_reload_conf()");
        }
    }
}
