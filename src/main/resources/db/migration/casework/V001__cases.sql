-- What the authority must handle. Every key and index starts with the territory; rows that are only ever added
-- (timeline, decisions, cycles, rule versions) lose the rights to be changed.
grant usage on schema casework to ${app};

-- One decision closes one case, or passes it on: what, on which facts, on which law, who signs.
create table casework.decision (
    territory_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    outcome text not null check (outcome in ('RESOLVED', 'DECLINED', 'FORWARDED', 'DUPLICATE')),
    fact text not null check (length(btrim(fact)) >= 10),
    law text check (length(btrim(law)) > 0),
    next_steps text,
    signatory_name text not null check (length(btrim(signatory_name)) > 0),
    signatory_capacity text not null check (length(btrim(signatory_capacity)) > 0),
    signed_by uuid,
    body_id uuid,
    original_id uuid,
    decided_at timestamptz not null,
    primary key (territory_id, id),
    constraint refusal_states_the_law check (outcome <> 'DECLINED' or law is not null),
    constraint forwarding_names_the_body check (outcome <> 'FORWARDED' or body_id is not null),
    constraint duplicate_names_the_original check (outcome <> 'DUPLICATE' or original_id is not null)
);
call database.isolate('casework.decision');
revoke update, delete on casework.decision from ${app};
create index decision_case on casework.decision (territory_id, case_id, decided_at);

create table casework.case (
    territory_id uuid not null,
    id uuid not null,
    number text not null,
    kind text not null,
    subject_id uuid not null,
    title text not null,
    visibility text not null check (visibility in ('PUBLIC', 'PRIVATE')),
    channel text not null,
    entered_by uuid,
    facts jsonb not null default '{}',
    category text,
    districts text[] not null default '{}',
    location point,
    status text not null,
    local_status text,
    department_id uuid not null,
    assignee_id uuid,
    body_id uuid,
    decision_id uuid,
    original_id uuid,
    why_here jsonb not null,
    opened_at timestamptz not null,
    moved_at timestamptz not null,
    closed_at timestamptz,
    promise_minutes integer check (promise_minutes > 0),
    due_at timestamptz,
    -- The order of queues: the deadline, or far away while no clock runs.
    queue_at timestamptz not null,
    alert_at timestamptz,
    alert text,
    reopened integer not null default 0,
    version integer not null default 1,
    search tsvector,
    primary key (territory_id, id),
    unique (territory_id, number),
    unique (territory_id, kind, subject_id),
    foreign key (territory_id, decision_id) references casework.decision (territory_id, id),
    foreign key (territory_id, original_id) references casework.case (territory_id, id),
    constraint known_status check (status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING',
        'RESOLVED', 'DECLINED', 'FORWARDED', 'DUPLICATE')),
    constraint nothing_ends_without_a_decision check (
        status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING') = (decision_id is null)),
    constraint duplicate_has_an_original check ((status = 'DUPLICATE') = (original_id is not null))
);
call database.isolate('casework.case');

-- Queues of open cases, most pressing first.
create index case_queue on casework.case (territory_id, queue_at, id)
    where status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING');
create index case_queue_of_department on casework.case (territory_id, department_id, queue_at, id)
    where status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING');
create index case_queue_of_assignee on casework.case (territory_id, assignee_id, queue_at, id)
    where status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING');
create index case_queue_unassigned on casework.case (territory_id, department_id, queue_at, id)
    where assignee_id is null and status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING');
create index case_queue_waiting on casework.case (territory_id, department_id, queue_at, id)
    where status = 'WAITING';
create index case_silent on casework.case (territory_id, moved_at, id)
    where status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING');
create index case_alert on casework.case (territory_id, alert_at) where alert_at is not null;
-- All cases, newest first.
create index case_newest on casework.case (territory_id, opened_at desc, id desc);
create index case_newest_of_department on casework.case (territory_id, department_id, opened_at desc, id desc);
create index case_newest_of_category on casework.case (territory_id, category, opened_at desc, id desc);
create index case_newest_of_status on casework.case (territory_id, status, opened_at desc, id desc);
create index case_original on casework.case (territory_id, original_id) where original_id is not null;
create index case_words on casework.case using gin (search);
create index case_title on casework.case using gin (database.plain(title) gin_trgm_ops);
create index case_districts on casework.case using gin (districts);

-- Who asked, apart from the case: read less often, and each reading by an agent is recorded.
create table casework.requester (
    territory_id uuid not null,
    case_id uuid not null,
    name text,
    email text,
    phone text,
    language text not null default 'fr',
    code_hash text not null,
    primary key (territory_id, case_id),
    foreign key (territory_id, case_id) references casework.case (territory_id, id)
);
call database.isolate('casework.requester');

-- The private links sent to the requester. A link cannot be written again from its hash: each message gets its own.
create table casework.link (
    territory_id uuid not null,
    hash text not null,
    case_id uuid not null,
    created_at timestamptz not null,
    primary key (territory_id, hash),
    foreign key (territory_id, case_id) references casework.case (territory_id, id)
);
call database.isolate('casework.link');
create index link_case on casework.link (territory_id, case_id);

-- The timeline: added to, never changed. What the public reads and what agents read are two columns.
create table casework.entry (
    territory_id uuid not null,
    case_id uuid not null,
    ordinal integer not null,
    id uuid not null,
    at timestamptz not null,
    kind text not null,
    party text not null,
    account_id uuid,
    author text,
    status_after text not null,
    public_text text,
    internal_text text,
    data jsonb not null default '{}',
    primary key (territory_id, case_id, ordinal),
    foreign key (territory_id, case_id) references casework.case (territory_id, id)
);
call database.isolate('casework.entry');
revoke update, delete on casework.entry from ${app};
create index entry_at on casework.entry (territory_id, at, case_id);

-- One finished run of a promise's clock; a later reopening starts another and leaves this as it was.
create table casework.cycle (
    territory_id uuid not null,
    case_id uuid not null,
    ordinal integer not null,
    department_id uuid not null,
    started_at timestamptz not null,
    promise_minutes integer not null,
    paused_minutes integer not null,
    due_at timestamptz not null,
    answered_at timestamptz not null,
    worked_minutes integer not null,
    kept boolean not null,
    primary key (territory_id, case_id, ordinal),
    foreign key (territory_id, case_id) references casework.case (territory_id, id)
);
call database.isolate('casework.cycle');
revoke update, delete on casework.cycle from ${app};
create index cycle_answered on casework.cycle (territory_id, answered_at);

create table casework.routing_version (
    territory_id uuid not null,
    number integer not null,
    rules jsonb not null,
    note text not null,
    saved_by uuid,
    saved_at timestamptz not null,
    primary key (territory_id, number)
);
call database.isolate('casework.routing_version');
revoke update, delete on casework.routing_version from ${app};

create table casework.task (
    territory_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    department_id uuid,
    contractor_name text,
    contractor_email text,
    instructions text not null,
    due_on date,
    token_hash text,
    state text not null check (state in ('OPEN', 'DONE', 'REFUSED', 'CANCELLED')),
    answer text,
    picture_ids uuid[] not null default '{}',
    created_by uuid not null,
    created_at timestamptz not null,
    answered_at timestamptz,
    primary key (territory_id, id),
    foreign key (territory_id, case_id) references casework.case (territory_id, id),
    check ((department_id is null) <> (contractor_email is null)),
    check ((state = 'OPEN') = (answered_at is null))
);
call database.isolate('casework.task');
create index task_case on casework.task (territory_id, case_id, created_at);
create index task_department on casework.task (territory_id, department_id, due_on, id) where state = 'OPEN';
create unique index task_token on casework.task (territory_id, token_hash) where token_hash is not null;

create table casework.answer_template (
    territory_id uuid not null,
    id uuid not null,
    code text not null,
    label text not null,
    purpose text not null check (purpose in ('QUESTION', 'MESSAGE', 'RESOLVED', 'DECLINED', 'FORWARDED')),
    category text,
    department_id uuid,
    body text not null,
    position integer not null default 0,
    primary key (territory_id, id),
    unique (territory_id, code)
);
call database.isolate('casework.answer_template');

create table casework.legal_text (
    territory_id uuid not null,
    id uuid not null,
    code text not null,
    label text not null,
    body text not null,
    position integer not null default 0,
    primary key (territory_id, id),
    unique (territory_id, code)
);
call database.isolate('casework.legal_text');

-- A territory's own finer states, each on one of the public ones.
create table casework.territory_status (
    territory_id uuid not null,
    code text not null,
    label text not null,
    status text not null,
    position integer not null default 0,
    primary key (territory_id, code)
);
call database.isolate('casework.territory_status');

create table casework.absence (
    territory_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    first_day date not null,
    last_day date not null,
    deputy_id uuid,
    primary key (territory_id, id),
    check (first_day <= last_day),
    check (deputy_id is distinct from account_id)
);
call database.isolate('casework.absence');
create index absence_account on casework.absence (territory_id, account_id, last_day);
create index absence_period on casework.absence (territory_id, last_day, first_day);

-- Who looks at a case right now. Worth nothing after a crash, hence unlogged.
create unlogged table casework.presence (
    territory_id uuid not null,
    case_id uuid not null,
    account_id uuid not null,
    name text not null,
    seen_at timestamptz not null,
    primary key (territory_id, case_id, account_id)
);
call database.isolate('casework.presence');

create table casework.saved_view (
    territory_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    name text not null,
    query text not null,
    position integer not null default 0,
    primary key (territory_id, id),
    unique (territory_id, account_id, name)
);
call database.isolate('casework.saved_view');

-- One order for many cases, with what became of each.
create table casework.bulk (
    territory_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    author text not null,
    command jsonb not null,
    state text not null check (state in ('RUNNING', 'DONE', 'UNDOING', 'UNDONE')),
    created_at timestamptz not null,
    finished_at timestamptz,
    primary key (territory_id, id)
);
call database.isolate('casework.bulk');
create index bulk_account on casework.bulk (territory_id, account_id, created_at desc);

create table casework.bulk_item (
    territory_id uuid not null,
    bulk_id uuid not null,
    case_id uuid not null,
    state text not null check (state in ('PENDING', 'DONE', 'REFUSED', 'UNDONE', 'KEPT')),
    refusal text,
    before jsonb,
    version_after integer,
    primary key (territory_id, bulk_id, case_id),
    foreign key (territory_id, bulk_id) references casework.bulk (territory_id, id)
);
call database.isolate('casework.bulk_item');

-- The next number of a series: a PostgreSQL sequence per territory, prefix and year, so that nobody waits for
-- anybody's commit. Numbers rise; one is skipped when its transaction fails. A series that does not exist yet, or was
-- lost with a restore, goes on after the highest number in use.
create function casework.next_numbers(prefix text, year integer, how_many integer) returns setof bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    series text;
    start_of_number text := prefix || '-' || year || '-';
    highest bigint;
begin
    if prefix !~ '^[A-Z]{1,6}$' or year not between 1900 and 9999 or database.current_territory() is null then
        raise exception 'Not a series: % %', prefix, year;
    end if;
    series := 'number_' || replace(database.current_territory()::text, '-', '') || '_' || lower(prefix) || '_' || year;
    if to_regclass('casework.' || series) is null then
        perform pg_advisory_xact_lock(hashtextextended('casework.' || series, 0));
        if to_regclass('casework.' || series) is null then
            select coalesce(max(substr(c.number, length(start_of_number) + 1)::bigint), 0) into highest
            from casework.case c
            where c.territory_id = database.current_territory() and starts_with(c.number, start_of_number);
            execute format('create sequence casework.%I start with %s', series, highest + 1);
        end if;
    end if;
    return query execute format('select nextval(''casework.%I'') from generate_series(1, $1)', series) using how_many;
end $$;
revoke all on function casework.next_numbers(text, integer, integer) from public;
grant execute on function casework.next_numbers(text, integer, integer) to ${app};

-- Full-text and spelling-tolerant search. Row-level security keeps the planner from using such indexes (their
-- operators might leak); this function states the territory itself and may use them.
create function casework.search(words text, at_most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    (select c.id
     from casework.case c
     where c.territory_id = database.current_territory()
       and c.search @@ websearch_to_tsquery('database.fr', words)
     order by c.opened_at desc
     limit at_most)
    union
    (select c.id
     from casework.case c
     where c.territory_id = database.current_territory()
       and length(words) >= 4
       and database.plain(words) <% database.plain(c.title)
     limit 200)
$$;
revoke all on function casework.search(text, integer) from public;
grant execute on function casework.search(text, integer) to ${app};
