-- A short message that came in: a text message, or a post that names the town.
create table relation.received_brief (
    territory_id uuid not null,
    id uuid not null,
    channel text not null check (channel in ('SMS', 'SOCIAL')),
    -- By what it is known again.
    fingerprint text not null,
    -- A number, or an account of a public network; null where it is not known.
    sender text,
    sender_name text not null default '',
    words text not null,
    -- Where the post stands; its name on its server and who may read it there; null for a text message.
    link text,
    post text,
    audience text check (audience in ('PUBLIC', 'UNLISTED', 'FOLLOWERS', 'DIRECT')),
    state text not null check (state in ('WAITING', 'JOINED', 'FILED')),
    -- Why it is where it is, and what tells so.
    why text not null,
    because text not null default '',
    case_id uuid,
    suggestions uuid[] not null default '{}',
    received_at timestamptz not null,
    primary key (territory_id, id),
    unique (territory_id, channel, fingerprint)
);
create index received_brief_list on relation.received_brief (territory_id, channel, state, received_at desc, id desc);
create index received_brief_case on relation.received_brief (territory_id, case_id) where case_id is not null;
create index received_brief_sender on relation.received_brief (territory_id, sender, id) where sender is not null;
create index received_brief_post on relation.received_brief (territory_id, post) where post is not null;
create index received_brief_age on relation.received_brief (territory_id, received_at, id);
call database.isolate('relation.received_brief');

-- What agents did with one.
create table relation.brief_step (
    territory_id uuid not null,
    id uuid not null,
    brief_id uuid not null,
    at timestamptz not null,
    who text not null,
    act text not null,
    detail text not null default '',
    primary key (territory_id, id),
    foreign key (territory_id, brief_id) references relation.received_brief (territory_id, id) on delete cascade
);
create index on relation.brief_step (territory_id, brief_id, id);
call database.isolate('relation.brief_step');
