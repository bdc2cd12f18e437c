package org.parvis.participation.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

    /** What happened to a delivery. */
    record Noted(UUID delivery, DeliveryEntry entry) {}

    void insert(List<Noted> noted) {
        if (noted.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into participation.delivery_entry
                    (territory_id, id, delivery_id, at, kind, author, words, about, was_on, is_on, granted, spent, alt)
                select :territory, n.*
                from unnest(:ids::uuid[], :deliveries::uuid[], :times::text[]::timestamptz[], :kinds::text[], :authors::text[], :words::text[],
                    :abouts::text[], :was::text[]::date[], :are::text[]::date[], :granted::bigint[], :spent::bigint[], :alts::text[]) as n
                """)
                .param("territory", InTerritory.current())
                .param("ids", noted.stream().map(one -> one.entry().id()).toArray(UUID[]::new))
                .param("deliveries", noted.stream().map(Noted::delivery).toArray(UUID[]::new))
                .param("times", texts(noted, DeliveryEntry::at))
                .param("kinds", texts(noted, DeliveryEntry::kind))
                .param("authors", texts(noted, DeliveryEntry::author))
                .param("words", texts(noted, DeliveryEntry::words))
                .param("abouts", texts(noted, DeliveryEntry::about))
                .param("was", texts(noted, DeliveryEntry::was))
                .param("are", texts(noted, DeliveryEntry::is))
                .param("granted", noted.stream().map(one -> one.entry().granted()).toArray(Long[]::new))
                .param("spent", noted.stream().map(one -> one.entry().spent()).toArray(Long[]::new))
                .param("alts", texts(noted, DeliveryEntry::alt))
                .update();
    }

    private static @Nullable String[] texts(List<Noted> noted, Function<DeliveryEntry, @Nullable Object> value) {
        @Nullable String[] texts = new String[noted.size()];
        for (int i = 0; i < texts.length; i++) {
            @Nullable Object one = value.apply(noted.get(i).entry());
            texts[i] = one == null ? null : one.toString();
        }
        return texts;
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
