-- The last number of a year's register of post. The row is held until the letter is written: no number is ever missing.
create table relation.letter_series (
    territory_id uuid not null,
    year int not null,
    last int not null,
    primary key (territory_id, year)
);
call database.isolate('relation.letter_series');

-- A letter that came in. Its scans are documents of the module files.
create table relation.letter (
    territory_id uuid not null,
    id uuid not null,
    number text not null,
    -- The legal date, whatever the day of registration.
    arrived_on date not null,
    registered_at timestamptz not null,
    registrar_id uuid not null,
    registrar_name text not null,
    department_id uuid not null,
    person_id uuid,
    sender text not null,
    sender_address text not null default '',
    object text not null,
    words text not null default '',
    place text not null check (place in ('OPENED', 'JOINED', 'NOTED')),
    case_id uuid,
    -- As it is searched: without capitals and marks.
    searched text not null,
    primary key (territory_id, id),
    unique (territory_id, number),
    foreign key (territory_id, person_id) references relation.person (territory_id, id) on delete set null (person_id)
);
create index letter_list on relation.letter (territory_id, arrived_on desc, id desc);
create index letter_department on relation.letter (territory_id, department_id, arrived_on desc, id desc);
create index letter_registrar on relation.letter (territory_id, registrar_id, arrived_on desc, id desc);
create index letter_case on relation.letter (territory_id, case_id) where case_id is not null;
create index letter_person on relation.letter (territory_id, person_id) where person_id is not null;
create index letter_searched on relation.letter using gin (territory_id, searched gin_trgm_ops);
call database.isolate('relation.letter');

-- Ids of letters in which these words stand, the newest first. Under row-level security a search by «like» would not use
-- its index; the function sees one territory alone.
create function relation.search_letters(asked text, most integer) returns setof uuid
    language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
    set plan_cache_mode = force_custom_plan as $$
    select l.id
    from relation.letter l
    where l.territory_id = database.current_territory()
        and l.searched like '%' || replace(replace(replace(asked, '\', '\\'), '%', '\%'), '_', '\_') || '%'
    order by l.arrived_on desc, l.id desc
    limit most
$$;
revoke all on function relation.search_letters from public;
grant execute on function relation.search_letters to ${app};

-- A scan in which no letter of the register was recognised: it waits for somebody to attach it.
create table relation.loose_scan (
    territory_id uuid not null,
    id uuid not null,
    why text not null check (why in ('NO_CODE', 'UNKNOWN_CODE', 'UNREADABLE')),
    uploaded_at timestamptz not null,
    account_id uuid not null,
    account_name text not null,
    -- Those of whoever uploaded it: their colleagues see it too. None where it was the front desk.
    departments uuid[] not null default '{}',
    primary key (territory_id, id)
);
call database.isolate('relation.loose_scan');
