-- What every schema uses: extensions, French search, and the function that row-level security reads.
create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;
create extension if not exists btree_gist with schema public;

-- The territory for which the connection works; null (hence no row) when none is set.
create function database.current_territory() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('parvis.territory', true), '')::uuid;

-- unaccent() is only stable; indexes need an immutable one with its dictionary fixed.
create function database.plain(words text) returns text
    language sql immutable parallel safe strict
    return lower(public.unaccent('public.unaccent'::regdictionary, words));

create text search configuration database.fr (copy = french);
alter text search configuration database.fr
    alter mapping for hword, hword_part, word with public.unaccent, french_stem;

-- Gives the application its rights on a table of a territory and lets it see that territory's rows only.
create procedure database.isolate(target regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('create policy territory on %s using (territory_id = database.current_territory())', target);
    execute format('grant select, insert, update, delete on %s to %I', target, '${app}');
end $$;

grant usage on schema database to ${app};
