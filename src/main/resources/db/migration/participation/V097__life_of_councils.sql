-- What permanent councils live by: applications for their seats, their sessions and who came, and their opinions with the town's answers.

create table participation.council_application (
    territory_id uuid not null,
    id uuid not null,
    council_id uuid not null,
    college_id uuid not null,
    -- Who applies, what the town tells them and when it is forgotten is the case's.
    case_id uuid not null,
    number text not null,
    -- Empty once it was forgotten.
    motivation text not null,
    wants_name boolean not null,
    state text not null check (state in ('RECEIVED', 'RESERVE', 'CHOSEN', 'DECLINED', 'WITHDRAWN')),
    sent_at timestamptz not null,
    primary key (territory_id, id),
    unique (territory_id, case_id),
    foreign key (territory_id, council_id) references participation.council (territory_id, id),
    foreign key (territory_id, college_id) references participation.council_college (territory_id, id)
);
call database.isolate('participation.council_application');
create index council_application_of_council on participation.council_application (territory_id, council_id, sent_at);

-- Meetings at which a council sits.
create table participation.council_session (
    territory_id uuid not null,
    council_id uuid not null,
    meeting_id uuid not null,
    primary key (territory_id, council_id, meeting_id),
    foreign key (territory_id, council_id) references participation.council (territory_id, id),
    foreign key (territory_id, meeting_id) references participation.meeting (territory_id, id)
);
call database.isolate('participation.council_session');
create index council_session_meeting on participation.council_session (territory_id, meeting_id);

create table participation.council_attendance (
    territory_id uuid not null,
    council_id uuid not null,
    meeting_id uuid not null,
    mandate_id uuid not null,
    presence text not null check (presence in ('PRESENT', 'EXCUSED', 'ABSENT')),
    primary key (territory_id, council_id, meeting_id, mandate_id),
    foreign key (territory_id, council_id, meeting_id) references participation.council_session (territory_id, council_id, meeting_id),
    foreign key (territory_id, mandate_id) references participation.council_mandate (territory_id, id)
);
call database.isolate('participation.council_attendance');
create index council_attendance_mandate on participation.council_attendance (territory_id, mandate_id);

create table participation.council_opinion (
    territory_id uuid not null,
    id uuid not null,
    council_id uuid not null,
    number integer not null,
    kind text not null check (kind in ('OPINION', 'WISH')),
    title text not null,
    words text not null,
    given_on date not null,
    -- The meeting at which it was voted; null where it was not at one.
    meeting_id uuid,
    -- All null where nobody counted: by consensus.
    votes_for integer check (votes_for >= 0),
    votes_against integer check (votes_against >= 0),
    abstentions integer check (abstentions >= 0),
    published_at timestamptz,
    -- By when the town answers.
    due_on date,
    fate text check (fate in ('FOLLOWED', 'PARTLY', 'REFUSED')),
    -- With its reasons.
    answer text not null default '',
    authority text not null default '',
    answered_at timestamptz,
    created_at timestamptz not null,
    primary key (territory_id, id),
    unique (territory_id, council_id, number),
    foreign key (territory_id, council_id) references participation.council (territory_id, id),
    foreign key (territory_id, meeting_id) references participation.meeting (territory_id, id),
    check ((votes_for is null) = (votes_against is null) and (votes_for is null) = (abstentions is null)),
    check (published_at is null or due_on is not null),
    -- An answer has its reasons and whoever gave it.
    check ((answered_at is null) = (fate is null) and (answered_at is null) = (answer = '') and (answered_at is null) = (authority = '')),
    check (answered_at is null or published_at is not null)
);
call database.isolate('participation.council_opinion');
create index council_opinion_owed on participation.council_opinion (territory_id, due_on) where published_at is not null and answered_at is null;

-- What was published stays as it was, and so does the answer.
create function participation.keep_council_opinion() returns trigger language plpgsql as $$
begin
    raise exception 'An opinion that was published, or its answer, stays as it is';
end
$$;
create trigger council_opinion_stays before update on participation.council_opinion for each row
    when (old.published_at is not null and (
        (old.council_id, old.number, old.kind, old.title, old.words, old.given_on, old.votes_for, old.votes_against, old.abstentions, old.published_at, old.due_on)
            is distinct from
        (new.council_id, new.number, new.kind, new.title, new.words, new.given_on, new.votes_for, new.votes_against, new.abstentions, new.published_at, new.due_on)
        or old.answered_at is not null and (old.fate, old.answer, old.authority, old.answered_at) is distinct from (new.fate, new.answer, new.authority, new.answered_at)))
    execute function participation.keep_council_opinion();
create trigger council_opinion_is_kept before delete on participation.council_opinion for each row
    when (old.published_at is not null) execute function participation.keep_council_opinion();
