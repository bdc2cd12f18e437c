-- Words of public reports, found by their index: under row-level security the planner passes over it, since only a
-- superuser may declare full text's operator leakproof (database/V003, ADR 0002). So the search runs as the owner of the
-- table and names the territory in scope itself. A common word is found among the newest, in the order of the list, and
-- the search ends when the page is full; a rare one leads through the index.
create function report.search(
    words text, categories text[], statuses text[], district text,
    before timestamptz, before_id uuid, looked_at integer, enough integer, matches integer, most integer)
    returns setof uuid
    language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp
    set plan_cache_mode = force_custom_plan as $$
declare
    -- A value, not a function: the planner knows how much each territory holds.
    here uuid := database.current_territory();
    asked tsquery := websearch_to_tsquery('database.fr', words);
    near uuid[];
begin
    near := array(
        select s.id
        from (
            select n.id, n.submitted_at, n.public_words, n.category, n.status, n.districts
            from report.report n
            where n.territory_id = here
                and n.visibility = 'PUBLIC'
                and (n.submitted_at, n.id) < (before, before_id)
            order by n.submitted_at desc, n.id desc
            limit looked_at) s
        where s.public_words @@ asked
            and (cardinality(categories) = 0 or s.category = any (categories))
            and (cardinality(statuses) = 0 or s.status = any (statuses))
            and (district = '' or s.districts @> array[district])
        order by s.submitted_at desc, s.id desc
        limit most);
    if cardinality(near) >= least(enough, most) then
        return query select unnest(near);
        return;
    end if;
    return query
        with found as materialized (
            select s.id, s.submitted_at
            from report.report s
            where s.territory_id = here
                and s.visibility = 'PUBLIC'
                and (s.submitted_at, s.id) < (before, before_id)
                and s.public_words @@ asked
                and (cardinality(categories) = 0 or s.category = any (categories))
                and (cardinality(statuses) = 0 or s.status = any (statuses))
                and (district = '' or s.districts @> array[district])
            limit matches),
        last as (
            select found.id
            from found
            order by found.submitted_at desc, found.id desc
            limit most)
        select last.id from last
        union
        select unnest(near);
end $$;

revoke all on function report.search from public;
grant execute on function report.search to ${app};
