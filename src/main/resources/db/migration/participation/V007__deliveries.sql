-- What becomes of a project that was taken: how far it is, by when, what it costs; everything of it is public, and so is what
-- was announced before.

create table participation.delivery (
    territory_id uuid not null,
    id uuid not null,
    budget_id uuid not null,
    -- Code of the project.
    project text not null,
    name text not null,
    state text not null default 'STUDIED' check (state in ('STUDIED', 'ORDERED', 'WORKS', 'DELIVERED', 'ABANDONED')),
    -- Who keeps it; null for whoever decides.
    department_id uuid,
    -- In cents.
    granted bigint not null check (granted >= 0),
    spent bigint not null default 0 check (spent >= 0),
    delivered_on date,
    created_at timestamptz not null,
    primary key (territory_id, id),
    unique (territory_id, budget_id, project),
    foreign key (territory_id, budget_id) references participation.budget (territory_id, id),
    check ((state = 'DELIVERED') = (delivered_on is not null))
);
call database.isolate('participation.delivery');
revoke delete on participation.delivery from ${app};

create table participation.milestone (
    territory_id uuid not null,
    delivery_id uuid not null,
    ordinal integer not null,
    name text not null,
    planned_on date not null,
    -- Null as long as it is not.
    done_on date,
    primary key (territory_id, delivery_id, ordinal),
    foreign key (territory_id, delivery_id) references participation.delivery (territory_id, id)
);
call database.isolate('participation.milestone');
revoke delete on participation.milestone from ${app};

-- Everything that happened to it, as it is told to everybody: added and read, never changed.
create table participation.delivery_entry (
    territory_id uuid not null,
    id uuid not null,
    delivery_id uuid not null,
    at timestamptz not null,
    kind text not null check (kind in ('BEGUN', 'STATE', 'PLANNED', 'MOVED', 'DONE', 'UNDONE', 'MONEY', 'NEWS', 'KEEPER')),
    -- In whose name: the department's, or the town's.
    author text not null,
    -- What happened in words, or why.
    words text not null default '',
    -- The state, the milestone or the department that it is about.
    about text not null default '',
    -- A day that was announced, and the one that holds since.
    was_on date,
    is_on date,
    granted bigint,
    spent bigint,
    -- What its picture shows; empty where it has none.
    alt text not null default '',
    primary key (territory_id, id),
    foreign key (territory_id, delivery_id) references participation.delivery (territory_id, id),
    check (kind <> 'MOVED' or words <> '' and was_on is not null and is_on is not null)
);
call database.isolate('participation.delivery_entry');
revoke update, delete on participation.delivery_entry from ${app};
create index delivery_entry_of on participation.delivery_entry (territory_id, delivery_id, at);
