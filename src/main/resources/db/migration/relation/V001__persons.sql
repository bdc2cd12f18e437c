-- Whom the authority knows: people and organisations, and each exchange with them.

-- A name as it is looked for: no accents, no signs, one space between words.
create function relation.name_key(words text) returns text
    language sql immutable parallel safe strict
    return btrim(regexp_replace(database.plain(words), '[^a-z0-9]+', ' ', 'g'));

create table relation.person (
    territory_id uuid not null,
    id uuid not null,
    kind text not null check (kind in ('PERSON', 'ORGANISATION')),
    -- Of an organisation its only name.
    family_name text not null,
    given_name text not null default '',
    language text not null default 'fr',
    needs text not null default '',
    created_at timestamptz not null,
    -- The last time that something came from or went to them, or that somebody wrote in their file.
    active_at timestamptz not null,
    version integer not null default 0,
    family_first text generated always as (relation.name_key(family_name || ' ' || given_name)) stored,
    given_first text generated always as (relation.name_key(given_name || ' ' || family_name)) stored,
    primary key (territory_id, id)
);
call database.isolate('relation.person');
create index person_family_first on relation.person (territory_id, family_first text_pattern_ops, id);
create index person_given_first on relation.person (territory_id, given_first text_pattern_ops, id);
create index person_alike on relation.person using gin (territory_id, family_first gin_trgm_ops);
create index person_active on relation.person (territory_id, active_at, id);

-- By what somebody is reached and known, as it was typed and as it is compared, and how the authority knows it.
create table relation.identifier (
    territory_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    kind text not null check (kind in ('EMAIL', 'PHONE', 'ADDRESS')),
    typed text not null,
    value text not null,
    proof text not null check (proof in ('STATED', 'SEEN')),
    since timestamptz not null,
    primary key (territory_id, id),
    unique (territory_id, person_id, kind, value),
    foreign key (territory_id, person_id) references relation.person (territory_id, id) on delete cascade
);
call database.isolate('relation.identifier');
create index identifier_value on relation.identifier (territory_id, kind, value text_pattern_ops, person_id);

-- One exchange through one channel; where something had to be done, with the case that it opened.
create table relation.interaction (
    territory_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    at timestamptz not null,
    channel text not null,
    direction text not null check (direction in ('IN', 'OUT')),
    -- Whose colleagues read the words; null where everybody at the desk does.
    department_id uuid,
    account_id uuid,
    author text not null,
    words text not null default '',
    case_id uuid,
    primary key (territory_id, id),
    foreign key (territory_id, person_id) references relation.person (territory_id, id) on delete cascade
);
call database.isolate('relation.interaction');
create index interaction_history on relation.interaction (territory_id, person_id, at desc, id desc);
-- A case is one persons.
create unique index interaction_case on relation.interaction (territory_id, case_id) where case_id is not null;

grant usage on schema relation to ${app};

-- Under row-level security the planner passes over indexes whose operators are not leakproof (ADR 0002). So the searches
-- run as the owner of the tables and name the territory in scope themselves.

-- «using ~<~» is the order of the indexes that know beginnings: the reading ends when the page is full.

-- Whose name begins like this, in either order of names, in the order of the alphabet; where these are few, those whose
-- name is like it, the likest first.
create function relation.search_names(asked text, most integer) returns setof uuid
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
            select p.id, p.family_first
            from relation.person p
            where p.territory_id = here and p.family_first % key and p.id <> all (found)
            limit 2000) alike
        order by similarity(alike.family_first, key) desc, alike.family_first
        limit most - cardinality(found));
end $$;

-- Who has an identifier of a kind that begins like this.
create function relation.search_identifiers(asked_kind text, beginning text, most integer) returns setof uuid
    language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp
    set plan_cache_mode = force_custom_plan as $$
declare
    here uuid := database.current_territory();
    pattern text := replace(replace(replace(beginning, '\', '\\'), '%', '\%'), '_', '\_') || '%';
begin
    return query
        select first.person_id
        from (
            select i.person_id, i.value
            from relation.identifier i
            where i.territory_id = here and i.kind = asked_kind and i.value like pattern
            order by i.value using ~<~
            limit most) first
        group by first.person_id
        order by min(first.value);
end $$;

revoke all on function relation.search_names, relation.search_identifiers from public;
grant execute on function relation.search_names, relation.search_identifiers to ${app};
