-- Petitions: what residents ask of the town, who signs, and what so many signatures oblige it to. What becomes of the
-- examination, and of the answer that is due, are cases in casework; the answer itself is a decision.

-- The rules, as a territory writes them: versions are added, and never changed.
create table participation.petition_rule (
    territory_id uuid not null,
    version integer not null check (version > 0),
    since timestamptz not null,
    -- Whether petitions are taken now; those that are open go on.
    is_taking boolean not null,
    min_age integer not null check (min_age between 0 and 25),
    -- Whether people say when they were born, or that they are old enough.
    birth text not null check (birth in ('ASKED', 'NOT_ASKED')),
    -- Of those who may start one and sign; none for everybody.
    postcodes text[] not null,
    months integer not null check (months between 1 and 24),
    examine_days integer not null check (examine_days between 1 and 180),
    -- How long after the end sheets are still typed in that were signed before it.
    paper_days integer not null check (paper_days between 0 and 60),
    -- How long after the end, or the answer, signatures are kept.
    keep_months integer not null check (keep_months between 1 and 60),
    -- Of what thresholds are shares, and what that is; null where none is a share.
    base bigint check (base > 0),
    base_words text not null,
    -- Code of the department that examines them.
    department text not null,
    primary key (territory_id, version)
);
call database.isolate('participation.petition_rule');
revoke update, delete on participation.petition_rule from ${app};

-- What so many signatures oblige the town to.
create table participation.petition_rule_step (
    territory_id uuid not null,
    version integer not null,
    position integer not null,
    signatures integer check (signatures > 0),
    -- In thousandths of the base.
    share integer check (share between 1 and 1000),
    duty text not null check (duty in ('ANSWER', 'MEETING', 'COUNCIL', 'OTHER')),
    words text not null,
    days integer not null check (days between 1 and 366),
    primary key (territory_id, version, position),
    foreign key (territory_id, version) references participation.petition_rule (territory_id, version),
    check (num_nonnulls(signatures, share) = 1),
    check (duty <> 'OTHER' or words <> '')
);
call database.isolate('participation.petition_rule_step');
revoke update, delete on participation.petition_rule_step from ${app};

create table participation.petition (
    territory_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    number text not null,
    -- What is asked, and why; empty once its author is erased, unless people could sign it.
    title text not null,
    asks text not null,
    why text not null,
    place text not null,
    theme text not null,
    shown_name text not null,
    rule_version integer not null,
    department text not null,
    state text not null check (state in ('SENT', 'REFUSED', 'OPEN', 'CLOSED', 'WITHDRAWN')),
    ground text check (ground in ('OUTSIDE', 'UNCLEAR', 'PRIVATE', 'INSULTING', 'PERSONAL', 'DUPLICATE', 'COURT', 'COMMERCIAL')),
    -- Why it was refused, or withdrawn.
    reason text not null default '',
    -- Why nobody reads it any more; empty where everybody does.
    hidden_why text not null default '',
    sent_at timestamptz not null,
    examine_until date not null,
    opened_at timestamptz,
    closes_at timestamptz,
    counted_until timestamptz,
    closed_at timestamptz,
    answered_at timestamptz,
    -- How many signatures count, by how they came: in the row that is locked, so that each threshold is reached once, at one
    -- moment, and nothing is counted to show a page.
    by_web integer not null default 0 check (by_web >= 0),
    by_paper integer not null default 0 check (by_paper >= 0),
    search tsvector generated always as (
        setweight(to_tsvector('database.fr', title), 'A') || setweight(to_tsvector('database.fr', asks), 'B')
        || setweight(to_tsvector('database.fr', why || ' ' || place), 'C')) stored,
    primary key (territory_id, id),
    unique (territory_id, number),
    foreign key (territory_id, rule_version) references participation.petition_rule (territory_id, version),
    check ((opened_at is null) = (closes_at is null) and (opened_at is null) = (counted_until is null)),
    check (state <> 'OPEN' or opened_at is not null),
    check (state not in ('REFUSED', 'WITHDRAWN') or reason <> '')
);
call database.isolate('participation.petition');
create index petition_state on participation.petition (territory_id, state, id);
create index petition_case on participation.petition (territory_id, case_id);
create index petition_closes on participation.petition (territory_id, closes_at) where state = 'OPEN';
create index petition_search on participation.petition using gin (territory_id, search);

-- What was counted when it was over stays, whoever asks: the application neither.
create function participation.keep_counted_petition() returns trigger language plpgsql as $$
begin
    raise exception 'The signatures of a petition that is over stay as they were counted';
end
$$;
create trigger petition_is_counted before update on participation.petition for each row
    when (old.counted_until < now() and (old.by_web, old.by_paper, old.opened_at, old.counted_until, old.rule_version)
        is distinct from (new.by_web, new.by_paper, new.opened_at, new.counted_until, new.rule_version))
    execute function participation.keep_counted_petition();

-- The thresholds of one petition, in signatures, as they were when it opened.
create table participation.petition_threshold (
    territory_id uuid not null,
    id uuid not null,
    petition_id uuid not null,
    needed integer not null check (needed > 0),
    duty text not null check (duty in ('ANSWER', 'MEETING', 'COUNCIL', 'OTHER')),
    words text not null,
    days integer not null,
    reached_at timestamptz,
    due_on date,
    -- The case by which the town does what it owes.
    case_id uuid,
    primary key (territory_id, id),
    foreign key (territory_id, petition_id) references participation.petition (territory_id, id),
    check ((reached_at is null) = (due_on is null))
);
call database.isolate('participation.petition_threshold');
create index petition_threshold_petition on participation.petition_threshold (territory_id, petition_id, needed);
revoke delete on participation.petition_threshold from ${app};

-- How many came on which day, and how: what is published of signatures, and stays when they are erased.
create table participation.petition_day (
    territory_id uuid not null,
    petition_id uuid not null,
    day date not null,
    channel text not null check (channel in ('WEB', 'PAPER')),
    signatures integer not null,
    primary key (territory_id, petition_id, day, channel),
    foreign key (territory_id, petition_id) references participation.petition (territory_id, id)
);
call database.isolate('participation.petition_day');

-- What happened to it, as everybody reads it.
create table participation.petition_event (
    territory_id uuid not null,
    id uuid not null,
    petition_id uuid not null,
    kind text not null check (kind in ('OPENED', 'REFUSED', 'THRESHOLD', 'EXTENDED', 'CLOSED', 'WITHDRAWN', 'ANSWERED')),
    at timestamptz not null,
    words text not null,
    -- What it is about: a threshold; null for the petition.
    subject_id uuid,
    day date,
    figure integer not null default 0,
    -- Whoever signed and wants news is told by a job, in the order of their signatures: who was told last, and when all were.
    is_news boolean not null,
    told_to uuid,
    told_at timestamptz,
    primary key (territory_id, id),
    foreign key (territory_id, petition_id) references participation.petition (territory_id, id)
);
call database.isolate('participation.petition_event');
create index petition_event_petition on participation.petition_event (territory_id, petition_id, id);
create index petition_event_news on participation.petition_event (territory_id, id) where is_news and told_at is null;
revoke delete on participation.petition_event from ${app};

-- Sheets that were signed by hand, as agents type them in.
create table participation.petition_sheet (
    territory_id uuid not null,
    id uuid not null,
    petition_id uuid not null,
    number integer not null check (number between 1 and 9999),
    typed_at timestamptz not null,
    -- The sampling check: when somebody compared it with its paper, and what they found.
    checked_at timestamptz,
    checked_words text not null default '',
    primary key (territory_id, id),
    unique (territory_id, petition_id, number),
    foreign key (territory_id, petition_id) references participation.petition (territory_id, id)
);
call database.isolate('participation.petition_sheet');

create table participation.petition_signature (
    territory_id uuid not null,
    id uuid not null,
    petition_id uuid not null,
    -- Hash of the address; at random on paper.
    person text not null,
    -- Hash of name and date of birth, or of name and postcode, by which one person on two channels is found.
    likeness text not null,
    channel text not null check (channel in ('WEB', 'PAPER')),
    -- PENDING: the address has not answered; DOUBTFUL: on paper, like another, until an agent says; SET_ASIDE: does not count.
    state text not null check (state in ('PENDING', 'COUNTED', 'DOUBTFUL', 'SET_ASIDE')),
    email text,
    account_id uuid,
    given text not null,
    family text not null,
    postcode text not null,
    born date,
    is_shown boolean not null,
    wants_news boolean not null,
    language text not null,
    sheet_id uuid,
    -- Why an agent counts or does not count it.
    reason text not null default '',
    created_at timestamptz not null,
    counted_at timestamptz,
    primary key (territory_id, id),
    unique (territory_id, petition_id, person),
    foreign key (territory_id, petition_id) references participation.petition (territory_id, id),
    foreign key (territory_id, sheet_id) references participation.petition_sheet (territory_id, id),
    check ((channel = 'PAPER') = (sheet_id is not null)),
    check ((state = 'COUNTED') = (counted_at is not null)),
    check (state not in ('DOUBTFUL', 'SET_ASIDE') or channel = 'PAPER')
);
call database.isolate('participation.petition_signature');
create index petition_signature_like on participation.petition_signature (territory_id, petition_id, likeness);
create index petition_signature_shown on participation.petition_signature (territory_id, petition_id, id) where is_shown and state = 'COUNTED';
create index petition_signature_news on participation.petition_signature (territory_id, petition_id, id) where wants_news and state = 'COUNTED';
create index petition_signature_doubt on participation.petition_signature (territory_id, petition_id) where state = 'DOUBTFUL';
create index petition_signature_sheet on participation.petition_signature (territory_id, sheet_id) where sheet_id is not null;
create index petition_signature_pending on participation.petition_signature (territory_id, created_at) where state = 'PENDING';
create index petition_signature_email on participation.petition_signature (territory_id, email) where email is not null;
create index petition_signature_account on participation.petition_signature (territory_id, account_id) where account_id is not null;

-- Links in mails: the last few of each signature open it.
create table participation.petition_key (
    territory_id uuid not null,
    hash text not null,
    signature_id uuid not null,
    made_at timestamptz not null,
    primary key (territory_id, hash),
    foreign key (territory_id, signature_id) references participation.petition_signature (territory_id, id) on delete cascade
);
call database.isolate('participation.petition_key');
create index petition_key_signature on participation.petition_key (territory_id, signature_id);

-- What somebody has begun to write, found again by a link that only they have.
create table participation.petition_draft (
    territory_id uuid not null,
    hash text not null,
    title text not null,
    asks text not null,
    why text not null,
    place text not null,
    theme text not null,
    shown_name text not null,
    name text not null,
    email text not null,
    postcode text not null,
    saved_at timestamptz not null,
    primary key (territory_id, hash)
);
call database.isolate('participation.petition_draft');
create index petition_draft_saved on participation.petition_draft (territory_id, saved_at);
create index petition_draft_email on participation.petition_draft (territory_id, email) where email <> '';

-- A decision answers a vote, a process, or a petition: one of them.
alter table participation.decision add column petition_id uuid;
alter table participation.decision drop constraint decision_check;
alter table participation.decision add constraint decision_matter check (num_nonnulls(budget_id, process_id, petition_id) = 1) not valid;
alter table participation.decision add constraint decision_petition foreign key (territory_id, petition_id)
    references participation.petition (territory_id, id) not valid;
