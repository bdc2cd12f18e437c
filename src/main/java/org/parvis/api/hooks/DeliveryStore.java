package org.parvis.api.hooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of deliveries. */
@Repository
class DeliveryStore {

    private static final String COLUMNS = """
            select id, hook_id, event, body, created_at, state, attempts, tried_at, answer, millis, problem
            from api.delivery
            """;

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the webhook is still there, for which it then stays until the transaction ends; else nothing is written. */
    boolean insert(UUID id, UUID hook, String event, String body, Instant now) {
        return jdbc.sql("""
                        insert into api.delivery (territory_id, id, hook_id, event, body, created_at)
                        select h.territory_id, ?, h.id, ?, ?, ?
                        from api.hook h
                        where h.territory_id = ? and h.id = ?
                        for key share
                        """)
                        .params(Rows.of(id, event, body, Rows.time(now), InTerritory.current(), hook))
                        .update()
                == 1;
    }

    Optional<Delivery> find(UUID id) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query(DeliveryStore::read)
                .optional();
    }

    List<Delivery> list(UUID hook, int most) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and hook_id = ? order by created_at desc, id desc limit ?")
                .params(InTerritory.current(), hook, most)
                .query(DeliveryStore::read)
                .list();
    }

    /** Writes down how a try went. */
    void tried(Delivery now) {
        jdbc.sql("""
                update api.delivery
                set state = :state, attempts = :attempts, tried_at = :triedAt, answer = :answer, millis = :millis, problem = :problem
                where territory_id = :territory and id = :id
                """)
                .param("territory", InTerritory.current())
                .param("id", now.id())
                .param("state", now.state().name())
                .param("attempts", now.attempts())
                .param("triedAt", Rows.time(now.triedAt()))
                .param("answer", now.answer(), Types.INTEGER)
                .param("millis", now.millis(), Types.INTEGER)
                .param("problem", now.problem(), Types.VARCHAR)
                .update();
    }

    /** Whether it was over, and waits now. */
    boolean wait(UUID id) {
        return jdbc.sql("update api.delivery set state = 'WAITING' where territory_id = ? and id = ? and state <> 'WAITING'")
                        .params(InTerritory.current(), id)
                        .update()
                == 1;
    }

    int deleteBefore(Instant moment) {
        return jdbc.sql("delete from api.delivery where territory_id = ? and created_at < ? and state <> 'WAITING'")
                .params(Rows.of(InTerritory.current(), Rows.time(moment)))
                .update();
    }

    private static Delivery read(ResultSet row, int n) throws SQLException {
        return new Delivery(
                Rows.id(row, "id"),
                Rows.id(row, "hook_id"),
                row.getString("event"),
                row.getString("body"),
                Rows.instant(row, "created_at"),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Rows.findInstant(row, "tried_at"),
                number(row, "answer"),
                number(row, "millis"),
                row.getString("problem"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }
}
