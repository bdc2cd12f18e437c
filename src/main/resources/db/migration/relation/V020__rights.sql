-- What people may ask of the authority that keeps data about them (GDPR articles 15 to 18), and what the nights forgot.

-- An erasure that was asked for: the receipt tells of kinds and numbers, and of nobody.
create table relation.erasure (
    territory_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    author text not null,
    reason text not null,
    -- How many of each kind are gone.
    gone jsonb not null,
    primary key (territory_id, id)
);
call database.isolate('relation.erasure');
create index erasure_newest on relation.erasure (territory_id, at desc, id desc);

-- Cases that the law kept then, and why: they are erased once nothing keeps them any more.
create table relation.erasure_rest (
    territory_id uuid not null,
    case_id uuid not null,
    erasure_id uuid not null,
    number text not null,
    why text not null,
    until date,
    -- Null while it waits.
    done_at timestamptz,
    primary key (territory_id, erasure_id, case_id),
    foreign key (territory_id, erasure_id) references relation.erasure (territory_id, id)
);
call database.isolate('relation.erasure_rest');
create index erasure_rest_waiting on relation.erasure_rest (territory_id, case_id) where done_at is null;

-- What the jobs of the night forgot, by day and kind of data; none gone: the job has run.
create table relation.forgotten (
    territory_id uuid not null,
    day date not null,
    kind text not null,
    gone bigint not null,
    ran_at timestamptz not null,
    primary key (territory_id, day, kind)
);
call database.isolate('relation.forgotten');
