-- Most words that people search are either in one of a few newest reports or in few reports at all: a short look at
-- each of both ways finds them. Only a word that is neither is looked for further, as far as both ways lead.
drop function report.search(
    text, text[], text[], text, timestamptz, uuid, integer, integer, integer, integer);

-- As database/V003 and ADR 0002 have it, the search runs as the owner of the table and names the territory in scope.
create function report.search(
    words text, categories text[], statuses text[], district text,
    before timestamptz, before_id uuid, looks integer[], bounds integer[], most integer)
    returns setof uuid
    language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp
    set plan_cache_mode = force_custom_plan as $$
declare
    -- A value, not a function: the planner knows how much each territory holds.
    here uuid := database.current_territory();
    asked tsquery := websearch_to_tsquery('database.fr', words);
    near uuid[];
    last uuid[];
    matches integer;
begin
    for step in 1 .. cardinality(looks) loop
        near := array(
            select s.id
            from (
                select n.id, n.submitted_at, n.public_words, n.category, n.status, n.districts
                from report.report n
                where n.territory_id = here
                    and n.visibility = 'PUBLIC'
                    and (n.submitted_at, n.id) < (before, before_id)
                order by n.submitted_at desc, n.id desc
                limit looks[step]) s
            where s.public_words @@ asked
                and (cardinality(categories) = 0 or s.category = any (categories))
                and (cardinality(statuses) = 0 or s.status = any (statuses))
                and (district = '' or s.districts @> array[district])
            order by s.submitted_at desc, s.id desc
            limit most);
        if cardinality(near) >= most then
            exit;
        end if;
        select count(*), (array_agg(found.id order by found.submitted_at desc, found.id desc))[1:most]
        into matches, last
        from (
            select s.id, s.submitted_at
            from report.report s
            where s.territory_id = here
                and s.visibility = 'PUBLIC'
                and (s.submitted_at, s.id) < (before, before_id)
                and s.public_words @@ asked
                and (cardinality(categories) = 0 or s.category = any (categories))
                and (cardinality(statuses) = 0 or s.status = any (statuses))
                and (district = '' or s.districts @> array[district])
            limit bounds[step]) found;
        exit when matches < bounds[step];
    end loop;
    return query select unnest(near) union select unnest(last);
end $$;

revoke all on function report.search from public;
grant execute on function report.search to ${app};
