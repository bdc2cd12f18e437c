-- The town's account on a public network.
create table relation.social_account (
    territory_id uuid primary key,
    -- https://server, without a slash at the end.
    server text not null,
    -- Sealed.
    token bytea not null,
    -- As its server calls it, and how long a post may be there; told when it was set up.
    name text not null,
    longest int not null check (longest between 100 and 100000),
    active boolean not null,
    -- The last notification that was taken; null until the first reading, which takes none.
    last_seen numeric(30),
    taken bigint not null default 0,
    failures int not null default 0,
    problem text,
    read_at timestamptz,
    next_at timestamptz,
    leased_until timestamptz
);
call database.isolate('relation.social_account');

-- What agents answered there.
create table relation.social_reply (
    territory_id uuid not null,
    id uuid not null,
    brief_id uuid not null,
    words text not null,
    audience text not null check (audience in ('PUBLIC', 'UNLISTED', 'DIRECT')),
    state text not null check (state in ('WAITING', 'SENT', 'FAILED')),
    problem text,
    -- Its name on the server and where it stands, once it is there.
    post text,
    link text,
    written_by uuid not null,
    written_by_name text not null,
    written_at timestamptz not null,
    leased_until timestamptz,
    primary key (territory_id, id),
    foreign key (territory_id, brief_id) references relation.received_brief (territory_id, id) on delete cascade
);
create index social_reply_of_brief on relation.social_reply (territory_id, brief_id, id);
create index social_reply_waiting on relation.social_reply (territory_id, written_at) where state = 'WAITING';
create index social_reply_post on relation.social_reply (territory_id, post) where post is not null;
call database.isolate('relation.social_reply');
