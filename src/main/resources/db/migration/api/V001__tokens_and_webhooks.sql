-- Other programs of the authority: who may call us, and whom we call.
grant usage on schema api to ${app};

create table api.token (
    territory_id uuid not null,
    id uuid not null,
    name text not null,
    -- SHA-256 of the secret, which is nowhere else.
    hash text not null,
    scopes text[] not null,
    -- As if it were an agent of these.
    departments uuid[] not null check (cardinality(departments) > 0),
    per_minute integer not null check (per_minute > 0),
    created_at timestamptz not null default now(),
    expires_at timestamptz not null check (expires_at <= created_at + interval '367 days'),
    revoked_at timestamptz,
    last_used_at timestamptz,
    primary key (territory_id, id),
    unique (territory_id, hash)
);
call database.isolate('api.token');

-- Where a program is told what happens to the cases that its token sees.
create table api.hook (
    territory_id uuid not null,
    id uuid not null,
    token_id uuid not null,
    url text not null,
    -- Sealed: it signs each delivery.
    secret bytea not null,
    events text[] not null check (cardinality(events) > 0),
    created_at timestamptz not null default now(),
    -- Deliveries given up one after the other.
    failures integer not null default 0,
    disabled_at timestamptz,
    primary key (territory_id, id),
    foreign key (territory_id, token_id) references api.token (territory_id, id)
);
call database.isolate('api.hook');

create table api.delivery (
    territory_id uuid not null,
    id uuid not null,
    hook_id uuid not null,
    event text not null,
    body text not null,
    created_at timestamptz not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'GIVEN_UP')),
    attempts integer not null default 0,
    tried_at timestamptz,
    -- What the receiver answered; null where it did not.
    answer integer,
    millis integer,
    problem text,
    primary key (territory_id, id),
    foreign key (territory_id, hook_id) references api.hook (territory_id, id) on delete cascade
) with (fillfactor = 85);
call database.isolate('api.delivery');
create index delivery_newest on api.delivery (territory_id, hook_id, created_at desc, id desc);
create index delivery_old on api.delivery (territory_id, created_at);

call database.work_queue('api.queue');
