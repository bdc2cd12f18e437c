-- What tells people of one name apart, and what becomes of two files of one person.

alter table relation.person
    -- «Nom de naissance»; family_name is the name in use.
    add column birth_name text not null default '',
    add column born date,
    add column born_proof text not null default 'STATED',
    -- The file that this one was merged into; null for one that stands for itself. Nothing is moved by a merge: what was
    -- exchanged with whom stays with its own row and is read through the surviving file, so that undoing gives all back.
    add column merged_into uuid;
alter table relation.person
    add constraint person_born_proof check (born_proof in ('STATED', 'SEEN')) not valid,
    add constraint person_merged_into foreign key (territory_id, merged_into)
        references relation.person (territory_id, id) on delete cascade not valid;

-- When a row was written, by the clock of the database and after the file was held: what came after a merge. What was
-- there before this column has none.
alter table relation.identifier
    add column recorded_at timestamptz,
    -- The merge in which this was not kept: not shown until it is undone.
    add column hidden_by uuid;
alter table relation.identifier alter column recorded_at set default clock_timestamp();
alter table relation.interaction add column recorded_at timestamptz;
alter table relation.interaction alter column recorded_at set default clock_timestamp();

-- That two files were of one person: who said so, why, and what the fields were before and after.
create table relation.merge (
    territory_id uuid not null,
    id uuid not null,
    survivor_id uuid not null,
    merged_id uuid not null,
    at timestamptz not null default clock_timestamp(),
    account_id uuid not null,
    author text not null,
    reason text not null,
    before jsonb not null,
    after jsonb not null,
    undone_at timestamptz,
    undone_author text,
    undone_reason text,
    primary key (territory_id, id),
    foreign key (territory_id, survivor_id) references relation.person (territory_id, id) on delete cascade,
    foreign key (territory_id, merged_id) references relation.person (territory_id, id) on delete cascade
);
call database.isolate('relation.merge');
create unique index merge_in_force on relation.merge (territory_id, merged_id) where undone_at is null;
create index merge_survivor on relation.merge (territory_id, survivor_id, at);
create index merge_merged on relation.merge (territory_id, merged_id, at);

-- What came while two files were one, and of which nobody has said yet whose it is.
create table relation.unsorted (
    territory_id uuid not null,
    merge_id uuid not null,
    item_id uuid not null,
    interaction_id uuid,
    identifier_id uuid,
    primary key (territory_id, merge_id, item_id),
    foreign key (territory_id, merge_id) references relation.merge (territory_id, id) on delete cascade,
    foreign key (territory_id, interaction_id) references relation.interaction (territory_id, id) on delete cascade,
    foreign key (territory_id, identifier_id) references relation.identifier (territory_id, id) on delete cascade
);
call database.isolate('relation.unsorted');
create index unsorted_interaction on relation.unsorted (territory_id, interaction_id);
create index unsorted_identifier on relation.unsorted (territory_id, identifier_id);

-- Two files that may be one persons, and what speaks for it; first_id is the smaller.
create table relation.suggestion (
    territory_id uuid not null,
    first_id uuid not null,
    second_id uuid not null,
    score smallint not null,
    signals text[] not null,
    primary key (territory_id, first_id, second_id),
    check (first_id < second_id),
    foreign key (territory_id, first_id) references relation.person (territory_id, id) on delete cascade,
    foreign key (territory_id, second_id) references relation.person (territory_id, id) on delete cascade
);
call database.isolate('relation.suggestion');
create index suggestion_likeliest on relation.suggestion (territory_id, score desc, first_id, second_id);
create index suggestion_second on relation.suggestion (territory_id, second_id);

-- Two files of two people, as somebody has found.
create table relation.exclusion (
    territory_id uuid not null,
    first_id uuid not null,
    second_id uuid not null,
    at timestamptz not null default now(),
    author text not null,
    reason text not null,
    primary key (territory_id, first_id, second_id),
    check (first_id < second_id),
    foreign key (territory_id, first_id) references relation.person (territory_id, id) on delete cascade,
    foreign key (territory_id, second_id) references relation.person (territory_id, id) on delete cascade
);
call database.isolate('relation.exclusion');
create index exclusion_second on relation.exclusion (territory_id, second_id);

-- Files to be compared with those like them.
call database.work_queue('relation.comparing');

-- The file in which one is found now: itself, unless it was merged.
create function relation.surviving(asked uuid) returns uuid
    language plpgsql stable as $$
declare
    here uuid := database.current_territory();
    current uuid := asked;
    next uuid;
begin
    loop
        select p.merged_into into next from relation.person p where p.territory_id = here and p.id = current;
        if next is null then
            return current;
        end if;
        current := next;
    end loop;
end $$;

-- The files that are read together: each of those asked for, and all that were merged into it.
create function relation.together(asked uuid[]) returns table (root uuid, id uuid)
    language sql stable rows 5 as $$
    with recursive file (root, id) as (
        select one, one from unnest(asked) one
        union all
        select file.root, p.id
        from file
        join relation.person p on p.territory_id = database.current_territory() and p.merged_into = file.id)
    select root, id from file $$;
