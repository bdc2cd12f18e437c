-- Polls during meetings: answered from phones, by raised hands beside them; frozen when they close.
create table participation.meeting_poll (
    territory_id uuid not null,
    id uuid not null,
    meeting_id uuid not null,
    question text not null,
    choices text[] not null check (cardinality(choices) between 2 and 8),
    kind text not null check (kind in ('ONE', 'SEVERAL')),
    state text not null default 'DRAFT' check (state in ('DRAFT', 'OPEN', 'CLOSED')),
    -- Hands raised for each choice, as somebody counted them; null for nobody.
    hands integer[],
    -- What phones said for each choice, and how many there were, once it is closed.
    phones integer[],
    voters integer,
    closed_at timestamptz,
    primary key (territory_id, id),
    check (hands is null or cardinality(hands) = cardinality(choices)),
    check (state <> 'CLOSED' or phones is not null and voters is not null and closed_at is not null),
    foreign key (territory_id, meeting_id) references participation.meeting (territory_id, id)
);
call database.isolate('participation.meeting_poll');
create index meeting_poll_meeting on participation.meeting_poll (territory_id, meeting_id, id);
-- A room answers one question at a time.
create unique index meeting_poll_open on participation.meeting_poll (territory_id, meeting_id) where state = 'OPEN';

-- As long as it is open; what is counted then is in the poll, and nothing of anybody stays.
create table participation.meeting_poll_vote (
    territory_id uuid not null,
    poll_id uuid not null,
    -- Hash of the device, or of the account.
    voter text not null,
    -- Places in the list of choices, from 1.
    choices integer[] not null check (cardinality(choices) between 1 and 8),
    primary key (territory_id, poll_id, voter),
    foreign key (territory_id, poll_id) references participation.meeting_poll (territory_id, id) on delete cascade
);
call database.isolate('participation.meeting_poll_vote');
