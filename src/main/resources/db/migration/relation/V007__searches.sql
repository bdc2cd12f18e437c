alter table relation.person validate constraint person_born_proof;
alter table relation.person validate constraint person_merged_into;

-- As before, by the name of birth as well.
create or replace function relation.search_names(asked text, most integer) returns setof uuid
    language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp
    set plan_cache_mode = force_custom_plan
    set pg_trgm.similarity_threshold = 0.45 as $$
declare
    here uuid := database.current_territory();
    key text := relation.name_key(asked);
    found uuid[];
begin
    if key = '' then
        return;
    end if;
    found := array(
        select name.id
        from (
            (select p.id, p.family_first as shown
            from relation.person p
            where p.territory_id = here and p.family_first like key || '%'
            order by p.family_first using ~<~
            limit most)
            union
            (select p.id, p.family_first
            from relation.person p
            where p.territory_id = here and p.given_first like key || '%'
            order by p.given_first using ~<~
            limit most)
            union
            (select p.id, p.family_first
            from relation.person p
            where p.territory_id = here and p.birth_name <> ''
                and relation.name_key(p.birth_name || ' ' || p.given_name) like key || '%'
            order by relation.name_key(p.birth_name || ' ' || p.given_name) using ~<~
            limit most)) name
        order by name.shown, name.id
        limit most);
    if cardinality(found) >= most or length(key) < 4 then
        return query select unnest(found);
        return;
    end if;
    return query
        select unnest(found)
        union all
        (select alike.id
        from (
            (select p.id, p.family_first as name
            from relation.person p
            where p.territory_id = here and p.family_first % key and p.id <> all (found)
            limit 2000)
            union
            (select p.id, relation.name_key(p.birth_name || ' ' || p.given_name)
            from relation.person p
            where p.territory_id = here and p.birth_name <> ''
                and relation.name_key(p.birth_name || ' ' || p.given_name) % key and p.id <> all (found)
            limit 500)) alike
        group by alike.id
        order by max(similarity(alike.name, key)) desc, min(alike.name)
        limit most - cardinality(found));
end $$;

-- Who may be the same as somebody: has one of these identifiers (kind and value in turn), or was born on that day and has
-- a name that is not quite another. So many at most of each; those of a crowded number are not all looked at.
create function relation.like_somebody(kinds text[], vals text[], day date, name text, most integer) returns setof uuid
    language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp
    -- Each plan would be the same: planning anew takes longer than the reading.
    set plan_cache_mode = force_generic_plan as $$
declare
    here uuid := database.current_territory();
begin
    return query
        select distinct relation.surviving(found.id)
        from (
            select other.person_id as id
            from unnest(kinds, vals) as own (kind, value)
            cross join lateral (
                select i.person_id
                from relation.identifier i
                where i.territory_id = here and i.kind = own.kind and i.value = own.value and i.hidden_by is null
                limit most) other
            union
            (select born.id
            from (
                select p.id, p.family_first, p.given_first, p.birth_name, p.given_name
                from relation.person p
                where p.territory_id = here and p.born = day
                limit 20 * most) born
            where similarity(born.family_first, name) > 0.3
                or born.birth_name <> '' and similarity(relation.name_key(born.birth_name || ' ' || born.given_name), name) > 0.3
            limit most)) found;
end $$;

revoke all on function relation.like_somebody from public;
grant execute on function relation.like_somebody to ${app};
