-- Witnesses: others who cosign the checkpoints of the town's logs, so that nobody can make a log anew unseen; and logs of others
-- whose checkpoints the town cosigns.

create table ballot.witness (
    territory_id uuid not null,
    -- As its key names it.
    name text not null,
    key text not null,
    -- What add-checkpoint is appended to.
    address text not null,
    added_at timestamptz not null,
    primary key (territory_id, name)
);
call database.isolate('ballot.witness');

-- What a log asks a witness that its rule names: one row each, from the freezing on.
create table ballot.witness_ask (
    territory_id uuid not null,
    vote_id uuid not null,
    witness text not null,
    -- What the witness cosigned last, as far as it is known.
    known_size bigint not null default 0,
    tries integer not null default 0,
    next_at timestamptz not null,
    -- Why it did not cosign when it was asked last; empty where it did.
    problem text not null default '',
    primary key (territory_id, vote_id, witness),
    foreign key (territory_id, vote_id) references ballot.vote (territory_id, id)
);
call database.isolate('ballot.witness_ask');
revoke delete on ballot.witness_ask from ${app};

create table ballot.cosignature (
    territory_id uuid not null,
    vote_id uuid not null,
    size bigint not null,
    witness text not null,
    -- Its lines below the checkpoint.
    lines text not null,
    at timestamptz not null,
    primary key (territory_id, vote_id, size, witness),
    foreign key (territory_id, vote_id, size) references ballot.checkpoint (territory_id, vote_id, size)
);
call database.isolate('ballot.cosignature');
revoke update, delete on ballot.cosignature from ${app};

-- The key with which the town cosigns.
create table ballot.witness_self (
    territory_id uuid not null,
    name text not null,
    key text not null,
    -- Both halves, sealed.
    pair bytea not null,
    primary key (territory_id)
);
call database.isolate('ballot.witness_self');
revoke update, delete on ballot.witness_self from ${app};

-- Logs that the town is a witness of. One that it stops with keeps its last checkpoint: begun again, it goes on from there.
create table ballot.witnessed_log (
    territory_id uuid not null,
    origin text not null,
    key text not null,
    is_active boolean not null default true,
    -- What was cosigned last: 0 and nothing where nothing was.
    size bigint not null default 0,
    root text not null default '',
    note text not null default '',
    cosigned_at timestamptz,
    -- The last checkpoint that the log's key signed and that contradicts what was cosigned: both together prove it.
    conflict text not null default '',
    conflict_at timestamptz,
    primary key (territory_id, origin)
);
call database.isolate('ballot.witnessed_log');
revoke delete on ballot.witnessed_log from ${app};

-- The towns whose logs have witnesses to ask.
create function ballot.territories_with_witnesses() returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select distinct territory_id from ballot.witness_ask
$$;
revoke all on function ballot.territories_with_witnesses() from public;
grant execute on function ballot.territories_with_witnesses() to ${app};
