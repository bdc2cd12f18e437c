package org.parvis.participation.debate;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what everybody could read of debates, version by version. */
@Repository
class DebateVersionStore {

    private final JdbcClient jdbc;

    DebateVersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID debate, DebateVersion made) {
        jdbc.sql("""
                insert into participation.debate_version (
                    territory_id, debate_id, version, question, words, first_position, second_position, reason, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(
                        InTerritory.current(), debate, made.version(), made.about().question(), made.about().words(),
                        made.about().first(), made.about().second(), made.reason(), Timestamp.from(made.at()))
                .update();
    }

    /** The latest first. */
    List<DebateVersion> list(UUID debate) {
        return jdbc.sql("""
                select version, question, words, first_position, second_position, reason, at
                from participation.debate_version
                where territory_id = ? and debate_id = ?
                order by version desc
                """)
                .params(InTerritory.current(), debate)
                .query((row, n) -> new DebateVersion(row.getInt("version"), DebateRows.draft(row), row.getString("reason"), Rows.instant(row, "at")))
                .list();
    }
}
