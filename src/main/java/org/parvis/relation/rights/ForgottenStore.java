package org.parvis.relation.rights;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what the nights forgot. */
@Repository
class ForgottenStore {

    private final JdbcClient jdbc;

    ForgottenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(LocalDate day, String kind, long gone, Instant now) {
        jdbc.sql("""
                insert into relation.forgotten as f (territory_id, day, kind, gone, ran_at) values (?, ?, ?, ?, ?)
                on conflict (territory_id, day, kind) do update set gone = f.gone + excluded.gone, ran_at = excluded.ran_at
                """)
                .params(InTerritory.current(), day, kind, gone, Timestamp.from(now))
                .update();
    }

    /** The newest day first. */
    List<ForgottenDays.Row> list(LocalDate since) {
        return jdbc.sql("""
                select day, kind, gone, ran_at from relation.forgotten
                where territory_id = ? and day >= ?
                order by day desc, kind
                """)
                .params(InTerritory.current(), since)
                .query((row, n) -> new ForgottenDays.Row(
                        row.getObject("day", LocalDate.class), row.getString("kind"), row.getLong("gone"),
                        Rows.instant(row, "ran_at")))
                .list();
    }
}
