-- Programs that may write by Open311. The secret itself is shown once and kept as a hash.
create table report.api_key (
    territory_id uuid not null,
    id uuid not null,
    hash text not null,
    name text not null,
    per_minute int not null check (per_minute > 0),
    scopes text[] not null,
    created_at timestamptz not null default now(),
    revoked_at timestamptz,
    primary key (territory_id, id),
    unique (territory_id, hash)
);
call database.isolate('report.api_key');

-- Requests of categories that answer a token first, as they came; the number follows when they are opened.
create table report.open311_batch (
    territory_id uuid not null,
    id uuid not null,
    token_hash text not null,
    filing jsonb not null,
    number text,
    refusal text,
    received_at timestamptz not null default now(),
    primary key (territory_id, id),
    unique (territory_id, token_hash)
);
call database.isolate('report.open311_batch');
call database.work_queue('report.batch_work');

-- What others than agents may read of a report, for their searches.
alter table report.report add column public_words tsvector generated always as (
    to_tsvector('database.fr'::regconfig, title || ' ' || public_description || ' ' || public_address)) stored;
create index report_public_words on report.report using gin (public_words) where visibility = 'PUBLIC';

-- Updates that came from elsewhere: no sender's update is taken twice.
create table report.open311_update (
    territory_id uuid not null,
    key_id uuid not null,
    update_id text not null,
    case_id uuid not null,
    status text not null,
    at timestamptz not null,
    entry_id uuid,
    received_at timestamptz not null default now(),
    primary key (territory_id, key_id, update_id)
);
call database.isolate('report.open311_update');
create index open311_update_entry on report.open311_update (territory_id, entry_id) where entry_id is not null;
