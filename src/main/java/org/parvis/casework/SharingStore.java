package org.parvis.casework;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How departments share, and whose turn it is. */
@Repository
class SharingStore {

    private final JdbcClient jdbc;

    SharingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param last who got the last one; null for nobody yet */
    record Turn(Sharing mode, @Nullable UUID last) {}

    Map<UUID, Sharing> list() {
        Map<UUID, Sharing> modes = new HashMap<>();
        jdbc.sql("select department_id, mode from casework.sharing where territory_id = ?")
                .param(InTerritory.current())
                .query(row -> {
                    modes.put(Rows.id(row, "department_id"), Sharing.valueOf(row.getString("mode")));
                });
        return modes;
    }

    void save(UUID department, Sharing mode) {
        if (mode == Sharing.BY_HAND) {
            jdbc.sql("delete from casework.sharing where territory_id = ? and department_id = ?")
                    .params(InTerritory.current(), department)
                    .update();
            return;
        }
        jdbc.sql("""
                insert into casework.sharing (territory_id, department_id, mode) values (?, ?, ?)
                on conflict (territory_id, department_id) do update set mode = excluded.mode
                """)
                .params(InTerritory.current(), department, mode.name())
                .update();
    }

    /** Of two cases at the same moment the second waits until the first has found its agent. */
    Optional<Turn> hold(UUID department) {
        return jdbc.sql("""
                select mode, last_account_id from casework.sharing
                where territory_id = ? and department_id = ?
                for update
                """)
                .params(InTerritory.current(), department)
                .query((row, n) -> new Turn(Sharing.valueOf(row.getString("mode")), Rows.findId(row, "last_account_id")))
                .optional();
    }

    void noteLast(UUID department, UUID account) {
        jdbc.sql("update casework.sharing set last_account_id = ? where territory_id = ? and department_id = ?")
                .params(account, InTerritory.current(), department)
                .update();
    }

    /** How many open cases of the department each of these has. */
    Map<UUID, Integer> openCases(UUID department, Collection<UUID> accounts) {
        Map<UUID, Integer> open = new HashMap<>();
        jdbc.sql("""
                select assignee_id, count(*) as many
                from casework.case
                where territory_id = ? and department_id = ? and assignee_id = any (?)
                    and status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING')
                group by assignee_id
                """)
                .param(InTerritory.current())
                .param(department)
                .param(accounts.toArray(UUID[]::new))
                .query(row -> {
                    open.put(Rows.id(row, "assignee_id"), row.getInt("many"));
                });
        return open;
    }
}
