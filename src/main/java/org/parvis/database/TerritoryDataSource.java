package org.parvis.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Tells PostgreSQL for which territory a connection works, as row-level security reads it from the setting {@code
 * parvis.territory}, and whether statements are planned once, as those of pages are. Settings stay on the physical
 * connection, so that a connection used again for the same costs no round trip; without a territory in scope it is empty
 * and no row is visible. Closed with the application, it closes the pool before the database below it ends.
 */
final class TerritoryDataSource extends DelegatingDataSource implements AutoCloseable {

    private final HikariDataSource pool;

    private final Map<Connection, Settings> lastSet = Collections.synchronizedMap(new WeakHashMap<>());

    private record Settings(String territory, String planCacheMode) {

        static Settings wanted() {
            @Nullable UUID territory = InTerritory.currentOrNull();
            return new Settings(
                    territory == null ? "" : territory.toString(),
                    TransactionConfiguration.OF_A_PAGE.orElse(false) ? "force_generic_plan" : "auto");
        }
    }

    TerritoryDataSource(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public void close() {
        pool.close();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            bind(connection, Settings.wanted());
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void bind(Connection connection, Settings wanted) throws SQLException {
        Connection physical = connection.unwrap(org.postgresql.PGConnection.class) instanceof Connection c ? c : connection;
        Settings last = lastSet.get(physical);
        if (wanted.equals(last) || (last != null && RowByKey.ONLY.isBound() && last.territory().equals(wanted.territory()))) {
            return;
        }
        // Outside a transaction (the pool hands connections out in auto-commit): a later rollback does not undo it.
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select set_config('parvis.territory', ?, false), set_config('plan_cache_mode', ?, false)")) {
            statement.setString(1, wanted.territory());
            statement.setString(2, wanted.planCacheMode());
            statement.execute();
        }
        lastSet.put(physical, wanted);
    }
}
