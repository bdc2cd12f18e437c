-- Permanent councils of the town: what each is for, its colleges and their seats, and who holds them, since when and until when.

create table participation.council (
    territory_id uuid not null,
    id uuid not null,
    -- Its name in addresses; never changes.
    slug text not null,
    kind text not null check (kind in ('DISTRICT', 'CITIZENS', 'YOUTH', 'DEVELOPMENT', 'ELDERS', 'OTHER')),
    title text not null,
    purpose text not null,
    -- The law or the deliberation on which it rests.
    basis text not null default '',
    charter text not null default '',
    -- «quartier:centre»; empty for the whole territory.
    district text not null default '',
    -- The process that gives it its meetings and draws; null for none.
    process_id uuid,
    -- Code of the department in charge.
    department text not null,
    published_at timestamptz,
    ended_on date,
    -- Nothing ends without a reason.
    ended_why text not null default '',
    created_at timestamptz not null,
    primary key (territory_id, id),
    unique (territory_id, slug),
    foreign key (territory_id, process_id) references participation.process (territory_id, id),
    check ((ended_on is null) = (ended_why = ''))
);
call database.isolate('participation.council');
create index council_of_process on participation.council (territory_id, process_id) where process_id is not null;

create table participation.council_college (
    territory_id uuid not null,
    id uuid not null,
    council_id uuid not null,
    name text not null,
    filling text not null check (filling in ('DRAW', 'CALL', 'DESIGNATION', 'ORGANISATION')),
    -- Who designates, or the organisation that does; empty where nobody need be named.
    by_whom text not null default '',
    -- How long a mandate is, and how often it can be renewed; null for as often as one likes.
    months integer not null check (months between 1 and 240),
    renewals integer check (renewals between 0 and 20),
    -- The draw from whose members it is filled.
    panel_id uuid,
    -- What a call for candidates says, and its last day.
    call_words text not null default '',
    call_until date,
    created_at timestamptz not null,
    primary key (territory_id, id),
    unique (territory_id, council_id, name),
    foreign key (territory_id, council_id) references participation.council (territory_id, id),
    foreign key (territory_id, panel_id) references participation.panel (territory_id, id)
);
call database.isolate('participation.council_college');

-- The seats that there are: nobody holds one that is not here, and no two people hold the same.
create table participation.council_seat (
    territory_id uuid not null,
    college_id uuid not null,
    is_substitute boolean not null,
    number integer not null check (number between 1 and 500),
    primary key (territory_id, college_id, is_substitute, number),
    foreign key (territory_id, college_id) references participation.council_college (territory_id, id) on delete cascade
);
call database.isolate('participation.council_seat');

create table participation.council_mandate (
    territory_id uuid not null,
    id uuid not null,
    council_id uuid not null,
    college_id uuid not null,
    is_substitute boolean not null,
    -- Null once it has ended.
    seat integer,
    -- All of these are empty once the person was forgotten.
    name text not null,
    -- The name in plain small letters, and what tells homonyms apart.
    plain_name text not null,
    apart text not null default '',
    email text not null default '' check (email = lower(email)),
    -- The act that designated them.
    designated_by text not null default '',
    starts_on date not null,
    ends_on date not null check (ends_on >= starts_on),
    -- 1 for a first mandate, 2 for one that was renewed once.
    ordinal integer not null check (ordinal >= 1),
    -- Whether everybody reads their name, since when, and who said so.
    is_named boolean not null default false,
    named_at timestamptz,
    named_by text check (named_by in ('DESK', 'LINK', 'ACCOUNT')),
    ended_on date,
    end_reason text check (end_reason in ('TERM', 'RESIGNED', 'MOVED', 'ABSENT', 'DIED', 'RENEWED', 'SEATED', 'DISSOLVED', 'ERASED')),
    end_words text not null default '',
    -- Where they come from: a draw, or an application.
    candidate_id uuid,
    application_id uuid,
    -- The mandate that it goes on from: of the same person, renewed or seated; null for a new one.
    follows_id uuid,
    created_at timestamptz not null,
    primary key (territory_id, id),
    foreign key (territory_id, council_id) references participation.council (territory_id, id),
    foreign key (territory_id, college_id) references participation.council_college (territory_id, id),
    foreign key (territory_id, college_id, is_substitute, seat)
        references participation.council_seat (territory_id, college_id, is_substitute, number),
    -- Checked at the end of a statement, so that seats can be numbered anew.
    constraint council_seat_once unique (territory_id, college_id, is_substitute, seat) deferrable initially immediate,
    foreign key (territory_id, follows_id) references participation.council_mandate (territory_id, id),
    foreign key (territory_id, candidate_id) references participation.panel_candidate (territory_id, id),
    check ((ended_on is null) = (seat is not null)),
    check ((ended_on is null) = (end_reason is null)),
    check (not is_named or named_at is not null and named_by is not null)
);
call database.isolate('participation.council_mandate');
create index council_mandate_of_council on participation.council_mandate (territory_id, council_id, college_id, seat);
create index council_mandate_email on participation.council_mandate (territory_id, email) where email <> '';
create index council_mandate_due on participation.council_mandate (territory_id, ends_on) where ended_on is null;
create index council_mandate_ended on participation.council_mandate (territory_id, ended_on) where ended_on is not null and name <> '';
-- Nobody sits twice in a council: neither by their address nor by their name.
create unique index council_member_email on participation.council_mandate (territory_id, council_id, email) where ended_on is null and email <> '';
create unique index council_member_name on participation.council_mandate (territory_id, council_id, plain_name, apart) where ended_on is null and plain_name <> '';
-- Who was drawn is taken once.
create unique index council_mandate_candidate on participation.council_mandate (territory_id, college_id, candidate_id) where candidate_id is not null and follows_id is null;
-- One application, one mandate, however often it is pressed.
create unique index council_mandate_application on participation.council_mandate (territory_id, application_id) where application_id is not null and follows_id is null;

-- Links by which members find their own mandate.
create table participation.council_key (
    territory_id uuid not null,
    hash text not null,
    mandate_id uuid not null,
    made_at timestamptz not null,
    primary key (territory_id, hash),
    foreign key (territory_id, mandate_id) references participation.council_mandate (territory_id, id) on delete cascade
);
call database.isolate('participation.council_key');
create index council_key_mandate on participation.council_key (territory_id, mandate_id, made_at);
