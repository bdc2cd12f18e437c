package org.parvis.report.figures;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statement that keeps counts: reads what changed, adds the difference from what was counted before. */
@Repository
class CountStore {

    /** Reports counted in one transaction. */
    static final int BATCH = 20_000;

    private final JdbcClient jdbc;

    CountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Position(Instant updatedAt, UUID id) {
        static final Position START = new Position(Instant.EPOCH, new UUID(0, 0));
    }

    /** Whether no other node is counting for this territory; holds the right to until the transaction ends. */
    boolean claim() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('report.counted:' || ?, 0))")
                .param(InTerritory.current().toString())
                .query(Boolean.class)
                .single();
    }

    Position position() {
        return jdbc.sql("select updated_at, id from report.followed_until where territory_id = ?")
                .param(InTerritory.current())
                .query(CountStore::row)
                .optional()
                .orElse(Position.START);
    }

    void keep(Position position) {
        jdbc.sql("""
                insert into report.followed_until (territory_id, updated_at, id)
                values (?, ?, ?)
                on conflict (territory_id) do update set updated_at = excluded.updated_at, id = excluded.id
                """)
                .params(InTerritory.current(), Timestamp.from(position.updatedAt()), position.id())
                .update();
    }

    /** Goes back to a moment, so that what was brought in behind our back is looked at; waits for who is counting. */
    void goBackTo(Instant updatedAt) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('report.counted:' || ?, 0)) is null")
                .param(InTerritory.current().toString())
                .query(Boolean.class)
                .single();
        jdbc.sql("update report.followed_until set updated_at = least(updated_at, ?) where territory_id = ?")
                .params(Timestamp.from(updatedAt), InTerritory.current())
                .update();
    }

    /**
     * Counts the next batch.
     *
     * @param lineages JSON: each category's code with those of its groups
     * @return the last report looked at; empty when there was none
     */
    Optional<Position> count(Position after, String lineages, ZoneId zone) {
        return jdbc.sql(SQL)
                .param("territory", InTerritory.current())
                .param("after", Timestamp.from(after.updatedAt()))
                .param("id", after.id())
                .param("batch", BATCH)
                .param("lineages", lineages)
                .param("zone", zone.getId())
                .query(CountStore::row)
                .optional();
    }

    private static Position row(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Position(row.getTimestamp("updated_at").toInstant(), row.getObject("id", UUID.class));
    }

    private static final String SQL = """
            with lineage as materialized (
                select key as category, array(select jsonb_array_elements_text(value)) as codes
                from jsonb_each(:lineages::jsonb)
            ),
            batch as materialized (
                select r.*
                from report.report r
                where r.territory_id = :territory and (r.updated_at, r.id) > (:after, :id)
                order by r.updated_at, r.id
                limit :batch
            ),
            fresh as materialized (
                select
                    b.territory_id,
                    b.id as report_id,
                    b.visibility = 'PUBLIC' as listed,
                    coalesce(l.codes, array[b.category]) as categories,
                    b.districts,
                    case when b.status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING') then 'OPEN'
                        else b.status end as state,
                    b.cell,
                    b.point[0] as lon,
                    b.point[1] as lat,
                    (b.submitted_at at time zone :zone)::date as received_on,
                    (b.closed_at at time zone :zone)::date as closed_on,
                    case when b.status in ('RESOLVED', 'DECLINED') and b.closed_at is not null then b.status end
                        as outcome,
                    case when b.status in ('RESOLVED', 'DECLINED') and b.closed_at is not null
                        then round(ln(1 + greatest(0, extract(epoch from b.closed_at - b.submitted_at)) / 3600)
                            / ln(1.05))::int end as delay_step,
                    case when b.status in ('RESOLVED', 'DECLINED') and b.closed_at is not null and b.due_at is not null
                        then case when b.closed_at <= b.due_at then 'KEPT' else 'BROKEN' end end as promise,
                    array(
                        select (o.at at time zone :zone)::date
                        from report.reopening o
                        where o.territory_id = b.territory_id and o.report_id = b.id
                        order by o.at) as reopened_on
                from batch b
                left join lineage l on l.category = b.category
            ),
            changed as materialized (
                select f.*
                from fresh f
                left join report.counted c on c.territory_id = f.territory_id and c.report_id = f.report_id
                where c.report_id is null or c is distinct from f
            ),
            facts as materialized (
                select 1 as sign, f.* from changed f
                union all
                select -1, c.*
                from changed f
                join report.counted c on c.territory_id = f.territory_id and c.report_id = f.report_id
            ),
            squares as (
                insert into report.map_cell (territory_id, facet, zoom, tile, reports, lon, lat)
                select f.territory_id, category || '|' || stand, zoom, f.cell >> (2 * (24 - zoom)),
                    sum(f.sign), sum(f.sign * f.lon), sum(f.sign * f.lat)
                from facts f
                cross join unnest(f.categories || ''::text) as category
                cross join unnest(array['', f.state]) as stand
                cross join generate_series(6, 20) as zoom
                where f.listed and (zoom < 20 or category = '')
                group by 1, 2, 3, 4
                on conflict (territory_id, facet, zoom, tile) do update
                set reports = map_cell.reports + excluded.reports,
                    lon = map_cell.lon + excluded.lon,
                    lat = map_cell.lat + excluded.lat
            ),
            happened as (
                select sign, territory_id, categories, districts, received_on as day,
                    1 as received, 0 as solved, 0 as declined, 0 as promised, 0 as kept, 0 as reopened
                from facts
                union all
                select sign, territory_id, categories, districts, closed_on,
                    0, (outcome = 'RESOLVED')::int, (outcome = 'DECLINED')::int,
                    (promise is not null)::int, (promise is not distinct from 'KEPT')::int, 0
                from facts
                where outcome is not null
                union all
                select sign, territory_id, categories, districts, day, 0, 0, 0, 0, 0, 1
                from facts
                cross join unnest(reopened_on) as day
            ),
            months as (
                insert into report.figure (territory_id, grain, category, district, period,
                    received, solved, declined, promised, kept, reopened)
                select territory_id, 'MONTH', category, district, date_trunc('month', day)::date,
                    sum(sign * received), sum(sign * solved), sum(sign * declined), sum(sign * promised),
                    sum(sign * kept), sum(sign * reopened)
                from happened
                cross join unnest(categories || ''::text) as category
                cross join unnest(districts || ''::text) as district
                group by 1, 3, 4, 5
                union all
                select territory_id, 'DAY', '', '', day,
                    sum(sign * received), sum(sign * solved), sum(sign * declined), sum(sign * promised),
                    sum(sign * kept), sum(sign * reopened)
                from happened
                group by 1, 5
                on conflict (territory_id, grain, category, district, period) do update
                set received = figure.received + excluded.received,
                    solved = figure.solved + excluded.solved,
                    declined = figure.declined + excluded.declined,
                    promised = figure.promised + excluded.promised,
                    kept = figure.kept + excluded.kept,
                    reopened = figure.reopened + excluded.reopened
            ),
            delays as (
                insert into report.figure_delay (territory_id, category, district, period, step, answers)
                select territory_id, category, district, date_trunc('month', closed_on)::date, delay_step, sum(sign)
                from facts
                cross join unnest(categories || ''::text) as category
                cross join unnest(districts || ''::text) as district
                where delay_step is not null
                group by 1, 2, 3, 4, 5
                on conflict (territory_id, category, district, period, step) do update
                set answers = figure_delay.answers + excluded.answers
            ),
            remembered as (
                insert into report.counted
                select * from changed
                on conflict (territory_id, report_id) do update
                set listed = excluded.listed,
                    categories = excluded.categories,
                    districts = excluded.districts,
                    state = excluded.state,
                    cell = excluded.cell,
                    lon = excluded.lon,
                    lat = excluded.lat,
                    received_on = excluded.received_on,
                    closed_on = excluded.closed_on,
                    outcome = excluded.outcome,
                    delay_step = excluded.delay_step,
                    promise = excluded.promise,
                    reopened_on = excluded.reopened_on
            )
            select updated_at, id
            from batch
            order by updated_at desc, id desc
            limit 1
            """;
}
