package org.parvis.participation.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What addresses agreed to, as rows. */
@Repository
class SubscriptionStore {

    private final JdbcClient jdbc;

    SubscriptionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Said twice it is said once. Whoever asks anew after a word that counted says yes anew: a refusal between the two ends. */
    void put(UUID subscriber, Subscription made) {
        jdbc.sql("""
                insert into participation.subscription as s (territory_id, id, subscriber_id, process_id, way, asked_at, confirmed_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (territory_id, subscriber_id, process_id) do update
                set way = excluded.way, asked_at = excluded.asked_at, confirmed_at = excluded.confirmed_at
                where excluded.asked_at > s.asked_at
                """)
                .params(Rows.of(
                        InTerritory.current(), made.id(), subscriber, made.process(), made.way().name(), Timestamp.from(made.askedAt()),
                        Timestamp.from(made.confirmedAt())))
                .update();
    }

    /** Those to all letters first. */
    List<Subscription> listOf(Collection<UUID> subscribers) {
        return subscribers.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select id, process_id, way, asked_at, confirmed_at
                        from participation.subscription
                        where territory_id = ? and subscriber_id = any (?)
                        order by process_id nulls first, id
                        """)
                        .param(InTerritory.current())
                        .param(subscribers.toArray(UUID[]::new))
                        .query((row, n) -> read(row))
                        .list();
    }

    /** Ends one, of one of these subscribers and of nobody else. Whoever has none left is forgotten. */
    void end(Collection<UUID> subscribers, UUID id) {
        jdbc.sql("delete from participation.subscription where territory_id = ? and subscriber_id = any (?) and id = ?")
                .param(InTerritory.current())
                .param(subscribers.toArray(UUID[]::new))
                .param(id)
                .update();
        jdbc.sql("""
                delete from participation.subscriber s
                where s.territory_id = ? and s.id = any (?) and not exists (
                    select from participation.subscription u where u.territory_id = s.territory_id and u.subscriber_id = s.id)
                """)
                .param(InTerritory.current())
                .param(subscribers.toArray(UUID[]::new))
                .update();
    }

    private static Subscription read(ResultSet row) throws SQLException {
        return new Subscription(
                Rows.id(row, "id"), Rows.findId(row, "process_id"), Subscription.Way.valueOf(row.getString("way")),
                Rows.instant(row, "asked_at"), Rows.instant(row, "confirmed_at"));
    }
}
