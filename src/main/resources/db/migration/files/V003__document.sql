-- A document of any kind that somebody sent. file names the bytes in the store.
create table files.document (
    territory_id uuid not null,
    id uuid not null,
    owner_kind text not null,
    owner_id uuid not null,
    file text not null,
    name text not null,
    kind text not null,
    bytes bigint not null check (bytes > 0),
    created_at timestamptz not null default now(),
    primary key (territory_id, id)
);
create index on files.document (territory_id, owner_kind, owner_id, id);
-- Whether a file is still in use, for the nightly sweep.
create index on files.document (territory_id, file);
call database.isolate('files.document');
