grant usage on schema web to ${app};

-- The answer once given to a form's key: the same key gets the same answer, for a day at least.
create table web.idempotency (
    territory_id uuid not null,
    key text not null,
    answer text not null,
    created_at timestamptz not null default now(),
    primary key (territory_id, key)
);
call database.isolate('web.idempotency');
