-- Classes of schools answer surveys with codes that their teacher prints. Nothing is kept of a child, and an answer does not say
-- from which class it came.

-- Surveys that are open to classes.
create table participation.class_survey (
    territory_id uuid not null,
    survey_id uuid not null,
    opened_at timestamptz not null,
    primary key (territory_id, survey_id),
    foreign key (territory_id, survey_id) references participation.survey (territory_id, id)
);
call database.isolate('participation.class_survey');

-- How children read a question: in simple words, with a picture for each choice. By codes, which are never given twice.
create table participation.class_words (
    territory_id uuid not null,
    survey_id uuid not null,
    item text not null,
    words text not null,
    -- Names of pictures by code of the choice.
    pictures jsonb not null default '{}',
    primary key (territory_id, survey_id, item),
    foreign key (territory_id, survey_id) references participation.survey (territory_id, id)
);
call database.isolate('participation.class_words');

create table participation.school_class (
    territory_id uuid not null,
    id uuid not null,
    survey_id uuid not null,
    -- Both go with the address: «CM1 de Mme Petit».
    school text not null,
    name text not null,
    pupils integer not null check (pupils between 1 and 40),
    state text not null check (state in ('ASKED', 'OPEN', 'STOPPED')),
    -- Why it was refused or stopped.
    reason text not null default '',
    -- Of whoever teaches it; goes with the codes, once the survey is over.
    email text,
    language text not null default 'fr',
    -- Whether parents have agreed that what children write in their own words is kept.
    has_consents boolean not null default false,
    answered integer not null default 0,
    created_at timestamptz not null,
    primary key (territory_id, id),
    foreign key (territory_id, survey_id) references participation.survey (territory_id, id)
);
call database.isolate('participation.school_class');
create index school_class_survey on participation.school_class (territory_id, survey_id);
create index school_class_email on participation.school_class (territory_id, email) where email is not null;

-- Codes under a key that is not in the database: there are few enough to try them all.
create table participation.class_code (
    territory_id uuid not null,
    hash text not null,
    class_id uuid not null,
    -- From which the code is reckoned again when it is printed.
    place integer not null,
    is_used boolean not null default false,
    -- What its child is filling in; gone once it is sent.
    sheet_id uuid,
    primary key (territory_id, hash),
    unique (territory_id, class_id, place),
    foreign key (territory_id, class_id) references participation.school_class (territory_id, id) on delete cascade,
    foreign key (territory_id, sheet_id) references participation.survey_sheet (territory_id, id) on delete set null (sheet_id)
);
call database.isolate('participation.class_code');
create index class_code_sheet on participation.class_code (territory_id, sheet_id) where sheet_id is not null;

-- What everybody sees of all classes together: made once, when the survey is over, as the difference of two would be one class.
create table participation.class_figures (
    territory_id uuid not null,
    survey_id uuid not null,
    classes integer not null,
    figures jsonb not null,
    made_at timestamptz not null,
    primary key (territory_id, survey_id),
    foreign key (territory_id, survey_id) references participation.survey (territory_id, id)
);
call database.isolate('participation.class_figures');
