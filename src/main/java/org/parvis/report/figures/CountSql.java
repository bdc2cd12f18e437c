package org.parvis.report.figures;

/** The statement that keeps counts: reads a batch of reports, adds the difference from what they counted as before. */
final class CountSql {

    private static final String COUNT = """
            with %s
            lineage as materialized (
                select key as category, array(select jsonb_array_elements_text(value)) as codes
                from jsonb_each(:lineages::jsonb)
            ),
            batch as materialized (
                %s
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

    /** Those that changed after a position. */
    static final String CHANGED = COUNT.formatted("", """
            select r.*
            from report.report r
            where r.territory_id = :territory and (r.updated_at, r.id) > (:after, :id)
            order by r.updated_at, r.id
            limit :batch""");

    /** Those that were brought in and not counted yet. */
    static final String BROUGHT = COUNT.formatted("""
            taken as (
                delete from report.brought
                where (territory_id, report_id) in (
                    select territory_id, report_id
                    from report.brought
                    where territory_id = :territory
                    order by report_id
                    limit :batch)
                returning report_id
            ),""", """
            select r.*
            from taken
            join report.report r on r.territory_id = :territory and r.id = taken.report_id""");

    private CountSql() {}
}
