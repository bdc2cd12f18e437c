-- A file of contacts that somebody tried and may bring in.
create table request.contact_file (
    territory_id uuid not null,
    id uuid not null,
    name text not null,
    -- Null once it was brought in or given up: whoever uploaded it has it still.
    content text,
    state text not null check (state in ('TRIED', 'COMING', 'DONE')),
    by_account uuid not null,
    by_name text not null,
    uploaded_at timestamptz not null,
    lines integer not null,
    done integer not null default 0,
    -- How many lines became what, and which could not be used: numbers and reasons, nothing of anybody.
    counts jsonb not null default '{}',
    problems jsonb not null default '[]',
    primary key (territory_id, id)
);
call database.isolate('request.contact_file');
create index contact_file_newest on request.contact_file (territory_id, by_account, uploaded_at desc, id desc);
create index contact_file_age on request.contact_file (territory_id, uploaded_at);

call database.work_queue('request.contact_work');
