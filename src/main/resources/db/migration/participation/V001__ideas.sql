-- Processes in which residents take part: their phases, the ideas that come in, and who supports them. What becomes of an
-- idea is its case's, in casework.

create table participation.process (
    territory_id uuid not null,
    id uuid not null,
    slug text not null,
    title text not null,
    summary text not null,
    words text not null,
    -- What the authority will do with what people say, and by when.
    promise text not null,
    promised_for date,
    -- Code of the department that handles the ideas.
    department text not null,
    published_at timestamptz,
    created_at timestamptz not null,
    primary key (territory_id, id),
    unique (territory_id, slug),
    check (published_at is null or promise <> '' and promised_for is not null)
);
call database.isolate('participation.process');

create table participation.phase (
    territory_id uuid not null,
    process_id uuid not null,
    position integer not null,
    name text not null,
    opens_at timestamptz not null,
    closes_at timestamptz not null check (closes_at > opens_at),
    -- What may be done in it.
    allows text[] not null,
    primary key (territory_id, process_id, position),
    foreign key (territory_id, process_id) references participation.process (territory_id, id) on delete cascade
);
call database.isolate('participation.phase');

-- What was moved after everybody could read it, and why: added and read, never changed.
create table participation.date_change (
    territory_id uuid not null,
    id uuid not null,
    process_id uuid not null,
    at timestamptz not null,
    reason text not null,
    -- Name of the phase; empty for the day of the promise, which has no beginning.
    phase text not null,
    opened_at timestamptz,
    closed_at timestamptz not null,
    opens_at timestamptz,
    closes_at timestamptz not null,
    primary key (territory_id, id),
    foreign key (territory_id, process_id) references participation.process (territory_id, id)
);
call database.isolate('participation.date_change');
create index date_change_process on participation.date_change (territory_id, process_id, id);
revoke update, delete on participation.date_change from ${app};

create table participation.proposal (
    territory_id uuid not null,
    id uuid not null,
    process_id uuid not null,
    case_id uuid not null,
    number text not null,
    -- The version that counts; empty once it was forgotten.
    title text not null,
    words text not null,
    place text not null,
    -- As its author wants to be called in public; empty for nobody.
    shown_name text not null,
    submitted_at timestamptz not null,
    -- Three axes that do not follow from each other: whether it still stands, what was answered, whether it is shown.
    lifecycle text not null default 'SENT' check (lifecycle in ('SENT', 'WITHDRAWN')),
    withdrawn_why text not null default '',
    status text not null,
    moderation text not null default 'QUARANTINED' check (moderation in ('QUARANTINED', 'VISIBLE', 'HIDDEN')),
    moderated_why text not null default '',
    search tsvector generated always as (
        setweight(to_tsvector('database.fr', title), 'A') || setweight(to_tsvector('database.fr', words), 'B')) stored,
    primary key (territory_id, id),
    unique (territory_id, case_id),
    unique (territory_id, number),
    foreign key (territory_id, process_id) references participation.process (territory_id, id),
    check (moderation <> 'HIDDEN' or moderated_why <> ''),
    check (lifecycle <> 'WITHDRAWN' or withdrawn_why <> '')
);
call database.isolate('participation.proposal');
create index proposal_newest on participation.proposal (territory_id, process_id, id desc)
    where moderation = 'VISIBLE' and lifecycle = 'SENT';
create index proposal_search on participation.proposal using gin (territory_id, process_id, search);
create index proposal_title on participation.proposal using gin (territory_id, process_id, database.plain(title) public.gin_trgm_ops);

-- What was sent, and each correction since.
create table participation.version (
    territory_id uuid not null,
    proposal_id uuid not null,
    ordinal integer not null,
    title text not null,
    words text not null,
    at timestamptz not null,
    primary key (territory_id, proposal_id, ordinal),
    foreign key (territory_id, proposal_id) references participation.proposal (territory_id, id) on delete cascade
);
call database.isolate('participation.version');

-- One person, one support: the key is the hash of an address that answered, whether it is an account's or not; counts are of
-- these rows, so that nobody waits for anybody.
create table participation.support (
    territory_id uuid not null,
    process_id uuid not null,
    proposal_id uuid not null,
    supporter text not null,
    -- Null once it was forgotten who it was: the support counts still.
    email text,
    account_id uuid,
    at timestamptz not null,
    primary key (territory_id, proposal_id, supporter),
    foreign key (territory_id, proposal_id) references participation.proposal (territory_id, id) on delete cascade
);
call database.isolate('participation.support');
create index support_process on participation.support (territory_id, process_id, proposal_id);
create index support_email on participation.support (territory_id, email) where email is not null;
create index support_account on participation.support (territory_id, account_id) where account_id is not null;

-- Links in mails, by which an address says that it is somebody's: each good once.
create table participation.support_link (
    territory_id uuid not null,
    hash text not null,
    proposal_id uuid not null,
    wish text not null check (wish in ('SUPPORT', 'WITHDRAW')),
    email text not null,
    created_at timestamptz not null,
    primary key (territory_id, hash),
    foreign key (territory_id, proposal_id) references participation.proposal (territory_id, id) on delete cascade
);
call database.isolate('participation.support_link');
create index support_link_at on participation.support_link (territory_id, created_at);
create index support_link_proposal on participation.support_link (territory_id, proposal_id);

grant usage on schema participation to ${app};
