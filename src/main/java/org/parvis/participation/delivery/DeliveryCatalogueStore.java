package org.parvis.participation.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.participation.delivery.DeliveryCatalogue.Place;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All deliveries of the territory as lines of a list. A process that is not published has no name here. */
@Repository
class DeliveryCatalogueStore {

    private static final String LISTED = """
            select d.id, d.project, d.name, d.state, d.granted, d.spent, d.delivered_on, d.created_at,
                b.title as budget, b.slug as budget_slug, coalesce(p.title, '') as process, coalesce(p.slug, '') as process_slug,
                m.milestones, m.done, coalesce(n.name, '') as next, n.planned_on as next_on
            from participation.delivery d
            join participation.budget b on b.territory_id = d.territory_id and b.id = d.budget_id
            left join participation.process p
                on p.territory_id = b.territory_id and p.id = b.process_id and p.published_at is not null
            cross join lateral (
                select count(*) as milestones, count(done_on) as done from participation.milestone
                where territory_id = d.territory_id and delivery_id = d.id) m
            left join lateral (
                select name, planned_on from participation.milestone
                where territory_id = d.territory_id and delivery_id = d.id and done_on is null
                    and d.state not in ('DELIVERED', 'ABANDONED')
                order by planned_on, ordinal
                limit 1) n on true
            where d.territory_id = :territory
            """;

    private final JdbcClient jdbc;

    DeliveryCatalogueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ListedDelivery> list(@Nullable DeliveryState state, Place after, int most) {
        return jdbc.sql(LISTED + (state == null ? "" : " and d.state = '" + state.name() + "'") + """
                 and d.created_at <= :at and (d.created_at < :at or d.id > :id)
                order by d.created_at desc, d.id
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("at", Timestamp.from(after.createdAt()))
                .param("id", after.id())
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    List<ListedDelivery> search(String words, int most) {
        return jdbc.sql(LISTED + """
                 and to_tsvector('database.fr', d.name || ' ' || b.title) @@ websearch_to_tsquery('database.fr', :words)
                order by d.created_at desc, d.id
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("words", words)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from participation.delivery where territory_id = ?)")
                .param(InTerritory.current())
                .query(Boolean.class)
                .single();
    }

    private static ListedDelivery read(ResultSet row) throws SQLException {
        String process = row.getString("process_slug");
        return new ListedDelivery(
                Rows.id(row, "id"),
                row.getString("project"),
                row.getString("name"),
                DeliveryState.valueOf(row.getString("state")),
                row.getString("budget"),
                "/budgets/" + row.getString("budget_slug"),
                row.getString("process"),
                process.isEmpty() ? "" : "/participer/" + process,
                row.getLong("granted"),
                row.getLong("spent"),
                row.getInt("milestones"),
                row.getInt("done"),
                row.getString("next"),
                DeliveryStore.day(row, "next_on"),
                DeliveryStore.day(row, "delivered_on"),
                Rows.instant(row, "created_at"));
    }
}
