package org.parvis.casework.figures;

import java.time.LocalDate;

/**
 * The statement that keeps counts: takes some cases that changed, works out what each counts as now, adds the difference
 * from what it counted as before.
 */
final class CaseCountSql {

    /** The «month» of what is so now, whenever it began. */
    static final LocalDate NOW = LocalDate.EPOCH;

    /**
     * A fact is {@code code|month|department|step}. Codes: RECEIVED, OPEN, RESOLVED, DECLINED, REOPENED, PROMISED, KEPT,
     * TAKEN, AT_ONCE, and those of an opinion. A closing that was undone was none; one at the very instant of its
     * opening tells no delay: it comes from a source that knows no better. CROSSED says that the case was counted by two
     * dimensions at once too: one that a version before counted was not.
     */
    static final String COUNT = """
            with taken as (
                delete from casework.to_count
                where (territory_id, id) in (
                    select territory_id, id
                    from casework.to_count
                    where territory_id = :territory
                    order by id
                    limit :batch)
                returning case_id
            ),
            batch as materialized (
                select c.*
                from casework.case c
                where c.territory_id = :territory and c.id in (select case_id from taken)
            ),
            lines as (
                select e.case_id, e.ordinal, e.at, e.kind, e.account_id, e.data->'takesBack' is not null as back
                from batch b
                join casework.entry e on e.territory_id = :territory and e.case_id = b.id
                where e.kind in ('OPENED', 'RESOLVED', 'DECLINED', 'REOPENED', 'MARKED_DUPLICATE', 'DUPLICATE_UNDONE')
            ),
            steps as materialized (
                select l.*,
                    max(at) filter (where kind in ('OPENED', 'REOPENED') and not back) over sofar as started_at,
                    lead(kind) over line as next_kind, lead(at) over line as next_at,
                    coalesce(lead(back) over line, false) as undone
                from lines l
                window line as (partition by case_id order by ordinal),
                    sofar as (partition by case_id order by ordinal rows unbounded preceding)
            ),
            closings as materialized (
                select s.case_id, s.kind, s.at, s.started_at, s.account_id, s.next_kind, s.next_at
                from steps s
                where s.kind in ('RESOLVED', 'DECLINED') and not s.undone
            ),
            happened (case_id, code, at, department_id, step) as (
                select id, 'RECEIVED', opened_at, department_id, null::int
                from batch
                union all
                select id, 'CROSSED', null, department_id, null
                from batch
                union all
                select id, 'OPEN', null, department_id, null
                from batch
                where status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING')
                union all
                select c.case_id, c.kind, c.at, b.department_id,
                    case when c.at > c.started_at
                        then round(ln(1 + extract(epoch from c.at - c.started_at) / 3600) / ln(1.05))::int end
                from closings c
                join batch b on b.id = c.case_id
                union all
                select s.case_id, 'REOPENED', s.at, b.department_id, null
                from steps s
                join batch b on b.id = s.case_id
                where s.kind = 'REOPENED' and not s.back
                union all
                select y.case_id, promise, y.answered_at, y.department_id, null
                from batch b
                join casework.cycle y on y.territory_id = :territory and y.case_id = b.id
                cross join unnest(case when y.kept then array['PROMISED', 'KEPT'] else array['PROMISED'] end) as promise
                where not exists (
                    select from steps s
                    where s.case_id = y.case_id and s.kind = 'MARKED_DUPLICATE' and s.at = y.answered_at)
                union all
                select b.id, 'TAKEN', b.opened_at, b.department_id, null
                from batch b
                where b.entered_by is not null
                union all
                select b.id, 'AT_ONCE', b.opened_at, b.department_id, null
                from batch b
                where b.entered_by is not null and exists (
                    select from closings c
                    where c.case_id = b.id and c.kind = 'RESOLVED' and c.started_at = b.opened_at
                        and c.account_id = b.entered_by and c.at <= b.opened_at + interval '30 minutes'
                        and (c.next_kind is distinct from 'REOPENED' or c.next_at > c.at + interval '30 days'))
                union all
                select o.case_id, o.answer, o.told_at, o.department_id, null
                from batch b
                join casework.satisfaction o on o.territory_id = :territory and o.case_id = b.id
            ),
            facts as materialized (
                select case_id, array_agg(fact order by fact) as facts
                from (
                    select case_id, code || '|'
                        || case when at is null then '1970-01-01'
                            else to_char(date_trunc('month', at at time zone :zone), 'YYYY-MM-DD') end
                        || '|' || department_id || '|' || coalesce(step::text, '') as fact
                    from happened) h
                group by case_id
            ),
            fresh as materialized (
                select b.territory_id, b.id as case_id, b.kind, coalesce(b.category, '') as category, b.channel,
                    b.districts, f.facts
                from batch b
                join facts f on f.case_id = b.id
            ),
            changed as materialized (
                select f.*
                from fresh f
                left join casework.counted c on c.territory_id = f.territory_id and c.case_id = f.case_id
                where c.case_id is null or c is distinct from f
            ),
            weighed as (
                select 1 as sign, true as crossed, f.* from changed f
                union all
                select -1, exists (select from unnest(c.facts) fact where starts_with(fact, 'CROSSED|')), c.*
                from changed f
                join casework.counted c on c.territory_id = f.territory_id and c.case_id = f.case_id
            ),
            -- Alike facts are added up before they are spread over the dimensions.
            alike as (
                select sum(sign) as n, coalesce(sum(sign) filter (where crossed), 0) as pairs, kind, category, channel, districts, split_part(fact, '|', 1) as code,
                    split_part(fact, '|', 2)::date as month, split_part(fact, '|', 3) as department,
                    nullif(split_part(fact, '|', 4), '')::int as step
                from weighed
                cross join unnest(facts) as fact
                group by kind, category, channel, districts, fact
                having sum(sign) <> 0 or coalesce(sum(sign) filter (where crossed), 0) <> 0
            ),
            spread as materialized (
                select k as kind, d.dimension, d.key, a.month, a.code, a.step, sum(d.n) as n
                from alike a
                cross join unnest(array['', a.kind]) as k
                cross join lateral (
                    values ('ALL', '', a.n), ('CHANNEL', a.channel, a.n), ('KIND', a.kind, a.n),
                        ('CATEGORY', a.kind || ':' || a.category, a.n), ('DEPARTMENT', a.department, a.n),
                        ('CHANNEL|DEPARTMENT', a.channel || '|' || a.department, a.pairs)
                    union all
                    select p.dimension, p.key, p.n
                    from unnest(a.districts) as district
                    cross join lateral (
                        values ('DISTRICT', district, a.n), ('CHANNEL|DISTRICT', a.channel || '|' || district, a.pairs),
                            ('DEPARTMENT|DISTRICT', a.department || '|' || district, a.pairs)) as p (dimension, key, n))
                    as d (dimension, key, n)
                where a.code <> 'CROSSED' and d.n <> 0
                group by 1, 2, 3, 4, 5, 6
            ),
            summed as (
                insert into casework.figure as f (territory_id, kind, dimension, month, key, received, resolved, declined,
                    promised, kept, reopened, taken, at_once, very_happy, happy, unhappy, very_unhappy, open)
                select :territory, kind, dimension, month, key,
                    coalesce(sum(n) filter (where code = 'RECEIVED'), 0),
                    coalesce(sum(n) filter (where code = 'RESOLVED'), 0),
                    coalesce(sum(n) filter (where code = 'DECLINED'), 0),
                    coalesce(sum(n) filter (where code = 'PROMISED'), 0),
                    coalesce(sum(n) filter (where code = 'KEPT'), 0),
                    coalesce(sum(n) filter (where code = 'REOPENED'), 0),
                    coalesce(sum(n) filter (where code = 'TAKEN'), 0),
                    coalesce(sum(n) filter (where code = 'AT_ONCE'), 0),
                    coalesce(sum(n) filter (where code = 'VERY_HAPPY'), 0),
                    coalesce(sum(n) filter (where code = 'HAPPY'), 0),
                    coalesce(sum(n) filter (where code = 'UNHAPPY'), 0),
                    coalesce(sum(n) filter (where code = 'VERY_UNHAPPY'), 0),
                    coalesce(sum(n) filter (where code = 'OPEN'), 0)
                from spread
                group by kind, dimension, month, key
                on conflict (territory_id, kind, dimension, month, key) do update
                set received = f.received + excluded.received,
                    resolved = f.resolved + excluded.resolved,
                    declined = f.declined + excluded.declined,
                    promised = f.promised + excluded.promised,
                    kept = f.kept + excluded.kept,
                    reopened = f.reopened + excluded.reopened,
                    taken = f.taken + excluded.taken,
                    at_once = f.at_once + excluded.at_once,
                    very_happy = f.very_happy + excluded.very_happy,
                    happy = f.happy + excluded.happy,
                    unhappy = f.unhappy + excluded.unhappy,
                    very_unhappy = f.very_unhappy + excluded.very_unhappy,
                    open = f.open + excluded.open
            ),
            timed as (
                insert into casework.figure_delay as f (territory_id, kind, dimension, month, key, step, answers)
                select :territory, kind, dimension, month, key, step, sum(n)
                from spread
                where step is not null and position('|' in dimension) = 0
                group by kind, dimension, month, key, step
                on conflict (territory_id, kind, dimension, month, key, step) do update
                set answers = f.answers + excluded.answers
            ),
            remembered as (
                insert into casework.counted
                select * from changed
                on conflict (territory_id, case_id) do update
                set kind = excluded.kind,
                    category = excluded.category,
                    channel = excluded.channel,
                    districts = excluded.districts,
                    facts = excluded.facts
            )
            select count(*) from taken
            """;

    private CaseCountSql() {}
}
