package org.parvis.ballot.witness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the logs that the town watches, and of the key by which it does. */
@Repository
class WitnessedLogStore {

    /** The town's key, its pair sealed. */
    record Self(String name, String key, byte[] pair) {}

    private static final String LOG =
            "select origin, key, is_active, size, root, note, cosigned_at, conflict, conflict_at from ballot.witnessed_log where territory_id = ? ";

    private final JdbcClient jdbc;

    WitnessedLogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Self> self() {
        return jdbc.sql("select name, key, pair from ballot.witness_self where territory_id = ?")
                .param(InTerritory.current())
                .query(Self.class)
                .optional();
    }

    /** Of two that are made at once, one stays. */
    void makeSelf(Self self) {
        jdbc.sql("insert into ballot.witness_self (territory_id, name, key, pair) values (?, ?, ?, ?) on conflict do nothing")
                .params(InTerritory.current(), self.name(), self.key(), self.pair())
                .update();
    }

    List<WitnessedLog> list() {
        return jdbc.sql(LOG + "order by origin").param(InTerritory.current()).query((row, n) -> read(row)).list();
    }

    Optional<WitnessedLog> find(String origin) {
        return jdbc.sql(LOG + "and origin = ?").params(InTerritory.current(), origin).query((row, n) -> read(row)).optional();
    }

    /** Kept from changing until the transaction ends: what is compared is what is replaced. */
    Optional<WitnessedLog> hold(String origin) {
        return jdbc.sql(LOG + "and origin = ? for update").params(InTerritory.current(), origin).query((row, n) -> read(row)).optional();
    }

    /** Begins to watch it, or goes on from where it stood. */
    void watch(String origin, String key) {
        jdbc.sql("""
                        insert into ballot.witnessed_log (territory_id, origin, key) values (?, ?, ?)
                        on conflict (territory_id, origin) do update set is_active = true
                        """)
                .params(InTerritory.current(), origin, key)
                .update();
    }

    void stop(String origin) {
        jdbc.sql("update ballot.witnessed_log set is_active = false where territory_id = ? and origin = ?")
                .params(InTerritory.current(), origin)
                .update();
    }

    void cosigned(String origin, long size, String root, String note) {
        jdbc.sql("""
                        update ballot.witnessed_log set size = ?, root = ?, note = ?, cosigned_at = clock_timestamp()
                        where territory_id = ? and origin = ?
                        """)
                .params(size, root, note, InTerritory.current(), origin)
                .update();
    }

    /** Whether it is the first that is kept. */
    boolean contradicts(String origin, String note) {
        return jdbc.sql("""
                        update ballot.witnessed_log set conflict = ?, conflict_at = clock_timestamp()
                        where territory_id = ? and origin = ? and conflict = ''
                        """)
                .params(note, InTerritory.current(), origin)
                .update() > 0;
    }

    private static WitnessedLog read(ResultSet row) throws SQLException {
        return new WitnessedLog(
                row.getString("origin"), row.getString("key"), row.getBoolean("is_active"), row.getLong("size"), row.getString("root"),
                row.getString("note"), Rows.findInstant(row, "cosigned_at"), row.getString("conflict"), Rows.findInstant(row, "conflict_at"));
    }
}
