package org.parvis.participation.delivery;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.database.Rows;
import org.parvis.participation.delivery.DeliveryQueue.Place;
import org.parvis.participation.delivery.DeliveryQueue.Row;
import org.parvis.participation.delivery.DeliveryQueue.Waits;
import org.parvis.shared.InTerritory;
import org.parvis.web.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries by what they wait for, as rows, of those alone that somebody keeps ({@link DeliveryRights}). */
@Repository
class DeliveryQueueStore {

    private static final String ORDER =
            Arrays.stream(Waits.values()).map(one -> "'" + one + "'").collect(Collectors.joining(", ", "array[", "]"));

    private static final String QUEUED = """
            with queued as (
                select d.id, d.name, d.state, b.title as budget, coalesce(m.name, '') as next, m.planned_on as next_on,
                    coalesce(m.planned_on, :never) as day, coalesce(e.at, d.created_at) as last_told,
                    case
                        when d.state in ('DELIVERED', 'ABANDONED') then 'OVER'
                        when m.planned_on is null then 'NO_MILESTONE'
                        when m.planned_on < :today then 'LATE'
                        when coalesce(e.at, d.created_at) < :silent then 'SILENT'
                        else 'UNDER_WAY'
                    end as waits
                from participation.delivery d
                join participation.budget b on b.territory_id = d.territory_id and b.id = d.budget_id
                left join lateral (
                    select m.name, m.planned_on from participation.milestone m
                    where m.territory_id = d.territory_id and m.delivery_id = d.id and m.done_on is null
                        and d.state not in ('DELIVERED', 'ABANDONED')
                    order by m.planned_on, m.ordinal
                    limit 1) m on true
                left join lateral (
                    select max(e.at) as at from participation.delivery_entry e
                    where e.territory_id = d.territory_id and e.delivery_id = d.id) e on true
                where d.territory_id = :territory
            """;

    private final JdbcClient jdbc;

    DeliveryQueueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What presses most comes first; of what is late, the latest. */
    List<Row> list(Visitor visitor, LocalDate today, Instant silent, Place after, int most) {
        boolean isAll = DeliveryRights.mayGive(visitor);
        var statement = jdbc.sql(QUEUED + (isAll ? ")" : " and d.department_id = any (:departments))") + """
                 select id, name, state, budget, waits, next, next_on, last_told
                from queued
                where (array_position(%1$s, waits), day, id) > (array_position(%1$s, :waits), :day, :after)
                order by array_position(%1$s, waits), day, id
                limit :most
                """.formatted(ORDER))
                .param("never", Date.valueOf(Place.NEVER))
                .param("today", Date.valueOf(today))
                .param("silent", Timestamp.from(silent))
                .param("territory", InTerritory.current())
                .param("waits", after.waits().name())
                .param("day", Date.valueOf(after.day()))
                .param("after", after.id())
                .param("most", most);
        if (!isAll) {
            statement = statement.param("departments", DeliveryRights.departments(visitor).toArray(UUID[]::new));
        }
        return statement.query((row, n) -> new Row(
                        Rows.id(row, "id"),
                        row.getString("name"),
                        DeliveryState.valueOf(row.getString("state")),
                        row.getString("budget"),
                        Waits.valueOf(row.getString("waits")),
                        row.getString("next"),
                        DeliveryStore.day(row, "next_on"),
                        Rows.instant(row, "last_told")))
                .list();
    }
}
