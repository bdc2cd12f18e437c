grant usage on schema journal to ${app};

create table journal.entry (
    territory_id uuid not null,
    id uuid not null,
    at timestamptz not null default now(),
    kind text not null check (kind in ('AUDIT', 'PUBLIC')),
    act text not null,
    actor_id uuid,
    actor_name text not null,
    subject_kind text not null,
    subject text not null,
    facts jsonb not null default '{}',
    primary key (territory_id, id)
);
create index on journal.entry (territory_id, subject, id desc);
create index on journal.entry (territory_id, actor_id, id desc);
call database.isolate('journal.entry');

-- Written once: the application adds and reads.
revoke update, delete on journal.entry from ${app};
