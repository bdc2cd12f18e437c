-- A common word is found among the newest cases, in the order of the list; a rare one by its index, which the planner
-- would pass over for words that it has no statistics of: a hundred among the newest are enough, more words or a number
-- lead further back. Spelling is forgiven only where no word is found.
create or replace function casework.search(words text, at_most integer) returns setof uuid
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
        select c.id
        from (
            select n.id, n.opened_at, n.search
            from casework.case n
            where n.territory_id = here
            order by n.opened_at desc, n.id desc
            limit 5000) c
        where c.search @@ asked
        order by c.opened_at desc
        limit at_most);
    if cardinality(near) >= 100 then
        return query select unnest(near);
        return;
    end if;
    return query
        with found as materialized (
            select c.id, c.opened_at
            from casework.case c
            where c.territory_id = here
              and c.search @@ asked)
        select found.id
        from found
        order by found.opened_at desc
        limit at_most;
    if not found and length(words) >= 4 then
        return query
            select c.id
            from casework.case c
            where c.territory_id = here
              and database.plain(words) <% database.plain(c.title)
            limit 200;
    end if;
end $$;
