-- Words first; spelling is forgiven only where no word is found, as every title that looks alike would be read. Planned
-- anew for each search: rare words are found by their index, common ones by walking from the newest case.
create or replace function casework.search(words text, at_most integer) returns setof uuid
    language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp
    set plan_cache_mode = force_custom_plan as $$
begin
    return query
        select c.id
        from casework.case c
        where c.territory_id = database.current_territory()
          and c.search @@ websearch_to_tsquery('database.fr', words)
        order by c.opened_at desc
        limit at_most;
    if not found and length(words) >= 4 then
        return query
            select c.id
            from casework.case c
            where c.territory_id = database.current_territory()
              and database.plain(words) <% database.plain(c.title)
            limit 200;
    end if;
end $$;
