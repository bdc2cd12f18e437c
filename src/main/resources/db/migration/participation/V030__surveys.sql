-- Surveys of a process: what is asked, in versions that never change; what people are answering; what they answered.

create table participation.survey (
    territory_id uuid not null,
    id uuid not null,
    process_id uuid not null,
    slug text not null,
    title text not null,
    words text not null,
    -- PERSON: one answer per address that has answered; FREE: whoever wants, and nobody is known.
    who text not null check (who in ('PERSON', 'FREE')),
    -- Who sees what came out, and when.
    results text not null check (results in ('DESK', 'CLOSED', 'LIVE')),
    -- What the desk writes; nobody else sees it.
    draft jsonb not null,
    -- The newest published version; 0 for none.
    version integer not null default 0,
    created_at timestamptz not null,
    primary key (territory_id, id),
    unique (territory_id, process_id, slug),
    foreign key (territory_id, process_id) references participation.process (territory_id, id)
);
call database.isolate('participation.survey');

create table participation.survey_version (
    territory_id uuid not null,
    survey_id uuid not null,
    version integer not null check (version > 0),
    form jsonb not null,
    published_at timestamptz not null,
    primary key (territory_id, survey_id, version),
    foreign key (territory_id, survey_id) references participation.survey (territory_id, id)
);
call database.isolate('participation.survey_version');
-- What somebody answered stays what they were asked.
revoke update, delete on participation.survey_version from ${app};

-- What somebody is filling in, page by page; of a free survey it goes with the moment it is sent.
create table participation.survey_sheet (
    territory_id uuid not null,
    id uuid not null,
    survey_id uuid not null,
    version integer not null,
    -- Hash of the address, which tells persons apart; null where nobody is asked who they are.
    person text,
    email text,
    account_id uuid,
    answers jsonb not null default '{}',
    saved_at timestamptz not null,
    sent_at timestamptz,
    primary key (territory_id, id),
    unique (territory_id, survey_id, person),
    foreign key (territory_id, survey_id, version) references participation.survey_version (territory_id, survey_id, version)
);
call database.isolate('participation.survey_sheet');
create index survey_sheet_email on participation.survey_sheet (territory_id, email) where email is not null;
create index survey_sheet_account on participation.survey_sheet (territory_id, account_id) where account_id is not null;

-- Links by which a sheet is resumed.
create table participation.survey_key (
    territory_id uuid not null,
    hash text not null,
    sheet_id uuid not null,
    primary key (territory_id, hash),
    foreign key (territory_id, sheet_id) references participation.survey_sheet (territory_id, id) on delete cascade
);
call database.isolate('participation.survey_key');
create index survey_key_sheet on participation.survey_key (territory_id, sheet_id);

create table participation.survey_answer (
    territory_id uuid not null,
    -- At random, and a day without its hour: neither says when it came.
    id uuid not null default gen_random_uuid(),
    survey_id uuid not null,
    version integer not null,
    -- Whose it is; null for nobody's: of a free survey from the beginning, else once that was forgotten.
    sheet_id uuid,
    answers jsonb not null,
    answered_on date not null,
    primary key (territory_id, id),
    -- One answer per sheet, and one sheet per person.
    unique (territory_id, sheet_id),
    foreign key (territory_id, survey_id, version) references participation.survey_version (territory_id, survey_id, version),
    foreign key (territory_id, sheet_id) references participation.survey_sheet (territory_id, id) on delete set null (sheet_id)
);
call database.isolate('participation.survey_answer');
create index survey_answer_survey on participation.survey_answer (territory_id, survey_id, id);

-- Figures as everybody last saw them: made anew when enough answers have come that no single one can be told from the
-- difference, and when the survey has closed.
create table participation.survey_figures (
    territory_id uuid not null,
    survey_id uuid not null,
    is_final boolean not null,
    figures jsonb not null,
    made_at timestamptz not null,
    primary key (territory_id, survey_id),
    foreign key (territory_id, survey_id) references participation.survey (territory_id, id)
);
call database.isolate('participation.survey_figures');

-- Free texts that the desk has chosen to show to everybody.
create table participation.survey_quote (
    territory_id uuid not null,
    answer_id uuid not null,
    question text not null,
    primary key (territory_id, answer_id, question),
    foreign key (territory_id, answer_id) references participation.survey_answer (territory_id, id) on delete cascade
);
call database.isolate('participation.survey_quote');
