grant usage on schema files to ${app};

-- A picture that somebody sent. original, large and small name files of the store.
create table files.picture (
    territory_id uuid not null,
    id uuid not null,
    owner_kind text not null,
    owner_id uuid not null,
    state text not null default 'PENDING' check (state in ('PENDING', 'READY', 'REFUSED', 'HIDDEN')),
    problem text,
    original text not null,
    large text,
    small text,
    width int not null default 0,
    height int not null default 0,
    lon double precision,
    lat double precision,
    hidden_areas jsonb not null default '[]',
    created_at timestamptz not null default now(),
    primary key (territory_id, id)
);
create index on files.picture (territory_id, owner_kind, owner_id, id);
call database.isolate('files.picture');

-- Pictures to be drawn.
call database.work_queue('files.drawing');
