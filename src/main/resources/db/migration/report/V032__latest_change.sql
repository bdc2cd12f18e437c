-- The last change of a territory against what was followed: one step into an index, whatever there is behind it.
create or replace function report.to_count(territories uuid[]) returns setof uuid
    language sql stable security definer set search_path = pg_catalog as $$
    select t.id
    from unnest(territories) t (id)
    left join report.followed_until f on f.territory_id = t.id
    left join lateral (
        select r.updated_at, r.id
        from report.report r
        where r.territory_id = t.id
        order by r.updated_at desc, r.id desc
        limit 1) latest on true
    where (latest.updated_at, latest.id) > (
            coalesce(f.updated_at, '-infinity'), coalesce(f.id, '00000000-0000-0000-0000-000000000000'))
        or exists (select from report.brought b where b.territory_id = t.id)
$$;
