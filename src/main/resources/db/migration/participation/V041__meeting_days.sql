-- What happens at a meeting: who came, what was said at tables, what people ask.

-- Written on devices that may be without network: each has its own id, and is told as often as the network wants.
create table participation.meeting_arrival (
    territory_id uuid not null,
    id uuid not null,
    meeting_id uuid not null,
    -- Null for people who had not registered, and for nobody any more.
    registration_id uuid,
    people integer not null check (people > 0),
    -- By the clock of the device.
    at timestamptz not null,
    -- The one who ticked it.
    by_account uuid not null,
    is_undone boolean not null default false,
    primary key (territory_id, id),
    foreign key (territory_id, meeting_id) references participation.meeting (territory_id, id),
    foreign key (territory_id, registration_id) references participation.meeting_registration (territory_id, id) on delete set null (registration_id)
);
call database.isolate('participation.meeting_arrival');
-- Nobody arrives twice.
create unique index meeting_arrival_once on participation.meeting_arrival (territory_id, registration_id)
    where registration_id is not null and not is_undone;
create index meeting_arrival_meeting on participation.meeting_arrival (territory_id, meeting_id) where not is_undone;

create table participation.meeting_note (
    territory_id uuid not null,
    id uuid not null,
    meeting_id uuid not null,
    table_name text not null,
    -- For the desk alone.
    facilitator text not null default '',
    people integer check (people > 0),
    words text not null,
    -- What a photo of the sheet shows, for whoever does not see it.
    alt text not null default '',
    -- The idea that it became.
    proposal_id uuid,
    at timestamptz not null,
    by_account uuid not null,
    primary key (territory_id, id),
    unique (territory_id, proposal_id),
    foreign key (territory_id, meeting_id) references participation.meeting (territory_id, id),
    foreign key (territory_id, proposal_id) references participation.proposal (territory_id, id)
);
call database.isolate('participation.meeting_note');
create index meeting_note_meeting on participation.meeting_note (territory_id, meeting_id, id);

create table participation.meeting_question (
    territory_id uuid not null,
    id uuid not null,
    meeting_id uuid not null,
    words text not null,
    -- As whoever asks wants to be called; empty for nobody.
    name text not null default '',
    -- Hash of the device that asked, as long as the meeting lasts; null for what an agent typed from paper.
    device text,
    state text not null default 'WAITING' check (state in ('WAITING', 'SHOWN', 'ANSWERED', 'HIDDEN')),
    -- The answer, or why it is not shown.
    reply text not null default '',
    at timestamptz not null,
    primary key (territory_id, id),
    check (state <> 'HIDDEN' or reply <> ''),
    foreign key (territory_id, meeting_id) references participation.meeting (territory_id, id)
);
call database.isolate('participation.meeting_question');
create index meeting_question_meeting on participation.meeting_question (territory_id, meeting_id, id);

create table participation.meeting_support (
    territory_id uuid not null,
    question_id uuid not null,
    -- Hash of the device, or of the account.
    supporter text not null,
    primary key (territory_id, question_id, supporter),
    foreign key (territory_id, question_id) references participation.meeting_question (territory_id, id) on delete cascade
);
call database.isolate('participation.meeting_support');
