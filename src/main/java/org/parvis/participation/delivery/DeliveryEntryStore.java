package org.parvis.participation.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.database.Rows;
import org.parvis.participation.delivery.DeliveryEntry.Kind;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what happened to deliveries. */
@Repository
class DeliveryEntryStore {

    private final JdbcClient jdbc;

    DeliveryEntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID delivery, DeliveryEntry entry) {
        jdbc.sql("""
                insert into participation.delivery_entry
                    (territory_id, id, delivery_id, at, kind, author, words, about, was_on, is_on, granted, spent, alt)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(),
                        entry.id(),
                        delivery,
                        Timestamp.from(entry.at()),
                        entry.kind().name(),
                        entry.author(),
                        entry.words(),
                        entry.about(),
                        DeliveryStore.day(entry.was()),
                        DeliveryStore.day(entry.is()),
                        entry.granted(),
                        entry.spent(),
                        entry.alt()))
                .update();
    }

    /** The newest first. */
    List<DeliveryEntry> list(UUID delivery) {
        return jdbc.sql("""
                select id, at, kind, author, words, about, was_on, is_on, granted, spent, alt
                from participation.delivery_entry
                where territory_id = ? and delivery_id = ?
                order by at desc, id desc
                """)
                .params(InTerritory.current(), delivery)
                .query((row, n) -> read(row))
                .list();
    }

    /** The delivery that an entry is of. */
    Optional<UUID> findDelivery(UUID entry) {
        return jdbc.sql("select delivery_id from participation.delivery_entry where territory_id = ? and id = ?")
                .params(InTerritory.current(), entry)
                .query(UUID.class)
                .optional();
    }

    /** When something was last told of each delivery. */
    Map<UUID, Instant> last() {
        return jdbc.sql("""
                        select delivery_id, max(at) as at from participation.delivery_entry
                        where territory_id = ?
                        group by delivery_id
                        """)
                .param(InTerritory.current())
                .query((row, n) -> Map.entry(Rows.id(row, "delivery_id"), Rows.instant(row, "at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static DeliveryEntry read(ResultSet row) throws SQLException {
        return new DeliveryEntry(
                Rows.id(row, "id"),
                Rows.instant(row, "at"),
                Kind.valueOf(row.getString("kind")),
                row.getString("author"),
                row.getString("words"),
                row.getString("about"),
                DeliveryStore.day(row, "was_on"),
                DeliveryStore.day(row, "is_on"),
                row.getObject("granted", Long.class),
                row.getObject("spent", Long.class),
                row.getString("alt"));
    }
}
