-- Meetings and workshops of a process, who comes, who waits for a seat.

create table participation.meeting (
    territory_id uuid not null,
    id uuid not null,
    process_id uuid not null,
    slug text not null,
    title text not null,
    words text not null,
    agenda text not null,
    format text not null check (format in ('MEETING', 'WORKSHOP')),
    kind text not null check (kind in ('PLACE', 'ONLINE', 'BOTH')),
    -- Where it is, in words and on the map; nowhere where it is online alone.
    place text not null,
    lon double precision,
    lat double precision,
    -- For whoever has a seat, and nobody else.
    link text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at),
    -- FREE: people come as they like; REGISTERED: they say before that they come.
    entry text not null check (entry in ('FREE', 'REGISTERED')),
    -- Null for as many as come.
    capacity integer check (capacity > 0),
    companions integer not null check (companions between 0 and 9),
    needs text not null check (needs in ('ASKED', 'NOT_ASKED')),
    -- How long a seat that is offered waits for an answer.
    hold_hours integer not null check (hold_hours between 1 and 168),
    state text not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED', 'CANCELLED')),
    published_at timestamptz,
    cancelled_why text not null default '',
    -- Grows with each change of date or place; calendars want it.
    revision integer not null default 0,
    moved_at timestamptz,
    moved_why text not null default '',
    -- Seats that are somebody's or offered, and how many registrations wait: columns of the row that is locked, so that of
    -- many who come at once none is one too many.
    taken integer not null default 0 check (taken >= 0),
    waiting integer not null default 0 check (waiting >= 0),
    headcount integer check (headcount >= 0),
    minutes text not null default '',
    minutes_at timestamptz,
    is_asking boolean not null default false,
    created_at timestamptz not null,
    primary key (territory_id, id),
    unique (territory_id, process_id, slug),
    check (capacity is null or taken <= capacity),
    -- A group that needs more seats than there are would wait for ever, and hold up everybody.
    check (capacity is null or companions < capacity),
    foreign key (territory_id, process_id) references participation.process (territory_id, id)
);
call database.isolate('participation.meeting');
create index meeting_starts on participation.meeting (territory_id, starts_at);

create table participation.meeting_registration (
    territory_id uuid not null,
    id uuid not null,
    meeting_id uuid not null,
    -- Hash of the address, or at random for somebody without one and for nobody any more.
    person text not null,
    email text,
    account_id uuid,
    name text not null,
    companions integer not null check (companions >= 0),
    -- What somebody needs to take part, as they say it; goes when the meeting is over.
    needs text not null default '',
    language text not null,
    -- PENDING: the address has not answered; OFFERED: a seat is held for whoever waited; LAPSED: it was, and went to the next.
    state text not null check (state in ('PENDING', 'SEATED', 'WAITING', 'OFFERED', 'LAPSED')),
    queued_at timestamptz,
    held_until timestamptz,
    reminded_at timestamptz,
    created_at timestamptz not null,
    primary key (territory_id, id),
    unique (territory_id, meeting_id, person),
    check (state <> 'WAITING' or queued_at is not null),
    check ((state = 'OFFERED') = (held_until is not null)),
    foreign key (territory_id, meeting_id) references participation.meeting (territory_id, id)
);
call database.isolate('participation.meeting_registration');
create index meeting_registration_queue on participation.meeting_registration (territory_id, meeting_id, queued_at) where state = 'WAITING';
create index meeting_registration_offer on participation.meeting_registration (territory_id, held_until) where state = 'OFFERED';
create index meeting_registration_email on participation.meeting_registration (territory_id, email) where email is not null;
create index meeting_registration_account on participation.meeting_registration (territory_id, account_id) where account_id is not null;

-- Links in mails, and the ticket that each shows: made from the link, and nothing leads back.
create table participation.meeting_key (
    territory_id uuid not null,
    hash text not null,
    ticket text not null,
    registration_id uuid not null,
    -- Made because somebody asked for it, as often as they like: the last few of those are kept. Others go with what happens.
    is_asked boolean not null,
    made_at timestamptz not null,
    primary key (territory_id, hash),
    unique (territory_id, ticket),
    foreign key (territory_id, registration_id) references participation.meeting_registration (territory_id, id) on delete cascade
);
call database.isolate('participation.meeting_key');
create index meeting_key_registration on participation.meeting_key (territory_id, registration_id);
