-- Votes: what each runs under, who has voted, and the log in which sealed ballots stand. What a ballot says lies in a schema of
-- its own, urn, on which the application has no right at all: it goes in and out by functions that look at the clock.

grant usage on schema ballot to ${app};

create table ballot.vote (
    territory_id uuid not null,
    id uuid not null,
    -- Its public name, which is part of every sealed ballot.
    name text not null,
    -- rule.json: the first leaf of the log is its digest.
    terms text not null,
    opens_at timestamptz not null,
    closes_at timestamptz not null check (closes_at > opens_at),
    -- Seconds between two checkpoints while somebody votes.
    interval_seconds integer not null check (interval_seconds between 1 and 86400),
    -- The key that signs checkpoints, and the seed of the lot: both sealed.
    log_key bytea not null,
    lot_seed bytea not null,
    -- The file of the keys that make tokens of people; null once they were destroyed.
    keys_file text,
    frozen_at timestamptz not null,
    -- When the keeper of the log first saw ballots that are not in it.
    waiting_since timestamptz,
    closed_at timestamptz,
    published_at timestamptz,
    primary key (territory_id, id),
    unique (territory_id, name),
    -- First it closes, then its keys go, then its urn is opened.
    check (keys_file is not null or closed_at is not null),
    check (published_at is null or closed_at is not null and keys_file is null)
);
call database.isolate('ballot.vote');
revoke update, delete on ballot.vote from ${app};
grant update (keys_file, waiting_since, closed_at, published_at) on ballot.vote to ${app};

-- The roll («émargement»): who has voted, as a name that only the vote's keys make; by what channel, on which half of which
-- day. Never how.
create table ballot.roll (
    territory_id uuid not null,
    vote_id uuid not null,
    voter text not null,
    channel text not null,
    half_day text not null,
    primary key (territory_id, vote_id, voter),
    foreign key (territory_id, vote_id) references ballot.vote (territory_id, id)
);
call database.isolate('ballot.roll');
revoke update, delete on ballot.roll from ${app};

create table ballot.leaf (
    territory_id uuid not null,
    vote_id uuid not null,
    position bigint not null,
    leaf text not null,
    primary key (territory_id, vote_id, position),
    foreign key (territory_id, vote_id) references ballot.vote (territory_id, id)
);
call database.isolate('ballot.leaf');
revoke update, delete on ballot.leaf from ${app};
-- A receipt names the head of its ballot's commitment.
create index leaf_head on ballot.leaf (territory_id, vote_id, substr(leaf, 6, 10));
create index leaf_token on ballot.leaf (territory_id, vote_id, substr(leaf, 71, 64));

create table ballot.checkpoint (
    territory_id uuid not null,
    vote_id uuid not null,
    size bigint not null,
    at timestamptz not null,
    note text not null,
    -- The complete parts of the tree, the largest first: enough to go on from.
    parts text[] not null,
    primary key (territory_id, vote_id, size),
    foreign key (territory_id, vote_id) references ballot.vote (territory_id, id)
);
call database.isolate('ballot.checkpoint');
revoke update, delete on ballot.checkpoint from ${app};

-- Whom to tell that they have voted. It is told at the next checkpoint, to all of them at once and in no order, and forgotten
-- here: a message that were written with its ballot would tell whose the ballot is.
create table ballot.notice (
    territory_id uuid not null,
    vote_id uuid not null,
    id uuid not null,
    -- As whoever asked for it reads it.
    words text not null,
    primary key (territory_id, vote_id, id),
    foreign key (territory_id, vote_id) references ballot.vote (territory_id, id)
);
call database.isolate('ballot.notice');

-- What is published after the closing, beside the log and its checkpoints.
create table ballot.published_file (
    territory_id uuid not null,
    vote_id uuid not null,
    name text not null,
    bytes bytea not null,
    primary key (territory_id, vote_id, name),
    foreign key (territory_id, vote_id) references ballot.vote (territory_id, id)
);
call database.isolate('ballot.published_file');
revoke update, delete on ballot.published_file from ${app};

create schema urn;
grant usage on schema urn to ${app};

-- No time, no order, no person: a token says which ballots are of one person, and not of whom.
create table urn.ballot (
    territory_id uuid not null,
    vote_id uuid not null,
    token text not null,
    version integer not null check (version > 0),
    commitment text not null,
    salt text not null,
    choices text not null,
    primary key (territory_id, vote_id, token, version),
    unique (territory_id, vote_id, commitment),
    foreign key (territory_id, vote_id) references ballot.vote (territory_id, id)
);
alter table urn.ballot enable row level security;

-- Ballots that are not in the log yet. At each checkpoint they go into the urn together, in the order of their tokens: neither the
-- place of a row there nor the transaction that wrote it tells when it was cast.
create table urn.waiting (
    territory_id uuid not null,
    vote_id uuid not null,
    token text not null,
    version integer not null check (version > 0),
    commitment text not null,
    salt text not null,
    choices text not null,
    primary key (territory_id, vote_id, token, version),
    unique (territory_id, vote_id, commitment),
    foreign key (territory_id, vote_id) references ballot.vote (territory_id, id)
);
alter table urn.waiting enable row level security;

create function urn.refuse() returns trigger
    language plpgsql as $$
begin
    raise exception 'a ballot that was cast is neither changed nor taken out' using errcode = 'PV001';
end $$;
create trigger stays before update or delete on urn.ballot for each row execute function urn.refuse();
