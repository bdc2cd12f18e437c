-- Among a million names trigrams are slow (those of "Martin" and "Marie" are in every other name) and find no "Dupomt".
create or replace function relation.search_names(asked text, most integer) returns setof uuid
    language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp
    set plan_cache_mode = force_custom_plan
    -- Starting workers takes longer than the reading.
    set max_parallel_workers_per_gather = 0 as $$
declare
    here uuid := database.current_territory();
    key text := relation.name_key(asked);
    -- The longest say most; another may be a name that the file has not.
    words text[] := array(
        select word
        from unnest(string_to_array(key, ' ')) word
        where length(word) > 2
        order by length(word) desc
        limit 2);
    begun uuid[];
begin
    if key = '' then
        return;
    end if;
    begun := array(
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
    return query select unnest(begun);
    if cardinality(begun) >= most or length(key) < 4 then
        return;
    end if;
    return query
        select near.id
        from (
            select p.id, p.family_first, p.given_name, p.birth_name
            from relation.person p
            where p.territory_id = here
                and relation.person_slips(p.family_name, p.given_name, p.birth_name) && relation.name_slips(words[1], false)
                and (words[2] is null
                    or relation.person_slips(p.family_name, p.given_name, p.birth_name) && relation.name_slips(words[2], false))
                and p.id <> all (begun)
            limit 500) near
        order by greatest(
                similarity(near.family_first, key),
                case when near.birth_name <> '' then similarity(relation.name_key(near.birth_name || ' ' || near.given_name), key) end) desc,
            near.family_first
        limit most - cardinality(begun);
    if found or cardinality(begun) > 0 then
        return;
    end if;
    -- More mistakes, if a family name begins as it was typed.
    return query
        select alike.id
        from (
            select distinct near.id, near.family_first, similarity(near.family_first, key) as likeness
            from unnest(words) word
            cross join lateral (
                select p.id, p.family_first
                from relation.person p
                where p.territory_id = here and p.family_first ~>=~ left(word, 4) and p.family_first ~<~ (left(word, 4) || '~')
                limit 1000) near) alike
        where alike.likeness > 0.45
        order by alike.likeness desc, alike.family_first
        limit most;
end $$;

drop index if exists relation.person_alike;
drop index if exists relation.person_birth_alike;
