-- What people ask the authority: a question, a complaint, thanks, whatever the territory takes; its case is casework's.

-- Each kind as it was defined, in a territory's file or on the page of its administrators.
create table request.kind (
    territory_id uuid not null,
    code text not null,
    position integer not null,
    definition jsonb not null,
    retired_at timestamptz,
    primary key (territory_id, code)
);
call database.isolate('request.kind');

create table request.request (
    territory_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    number text not null,
    kind text not null,
    channel text not null,
    -- Who typed it in for somebody; null where they did themselves.
    entered_by text,
    submitted_at timestamptz not null,
    primary key (territory_id, id)
);
call database.isolate('request.request');
create unique index request_case on request.request (territory_id, case_id);

-- What was sent, and each correction since: the newest counts, none is lost.
create table request.version (
    territory_id uuid not null,
    request_id uuid not null,
    ordinal integer not null,
    words text not null,
    answers jsonb not null,
    at timestamptz not null,
    primary key (territory_id, request_id, ordinal),
    foreign key (territory_id, request_id) references request.request (territory_id, id) on delete cascade
);
call database.isolate('request.version');
create index version_at on request.version (territory_id, at, request_id);

-- Which account sent a request: apart, so that an account that ends leaves no trace here.
create table request.author (
    territory_id uuid not null,
    account_id uuid not null,
    request_id uuid not null,
    submitted_at timestamptz not null,
    primary key (territory_id, request_id),
    foreign key (territory_id, request_id) references request.request (territory_id, id) on delete cascade
);
call database.isolate('request.author');
create index author_newest on request.author (territory_id, account_id, submitted_at desc, request_id desc);

grant usage on schema request to ${app};
