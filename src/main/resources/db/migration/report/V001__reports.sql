grant usage on schema report to ${app};

-- What may be reported, as the territory's file says it; read whole and kept in memory.
create table report.category (
    territory_id uuid not null,
    code text not null,
    parent text,
    position int not null,
    definition jsonb not null,
    retired_at timestamptz,
    primary key (territory_id, code)
);
call database.isolate('report.category');

-- How often a word of a description went with a category once an agent had looked at it.
create table report.category_term (
    territory_id uuid not null,
    term text not null,
    category text not null,
    seen int not null,
    primary key (territory_id, term, category)
);
call database.isolate('report.category_term');

-- A report. Status, department and deadlines are copies of its case's, so that a public page reads one row.
-- public_* is what others than agents may read (personal data masked). Who sent it is known to casework alone.
create table report.report (
    territory_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    number text not null,
    category text not null,
    title text not null,
    description text not null,
    public_description text not null,
    answers jsonb not null default '{}',
    point point not null,
    -- The place on a Z-order curve (Cells.java): a box of the map is a few ranges of this one number.
    cell bigint not null,
    address text not null,
    public_address text not null,
    districts text[] not null default '{}',
    object_id text,
    channel text not null,
    visibility text not null check (visibility in ('PUBLIC', 'PRIVATE', 'HIDDEN')),
    status text not null,
    department text,
    duplicate_of uuid,
    -- People who said «the same problem», the sender not counted.
    confirmations int not null default 0,
    cover_photo uuid,
    submitted_at timestamptz not null,
    updated_at timestamptz not null,
    closed_at timestamptz,
    due_at timestamptz,
    external_id text,
    primary key (territory_id, id)
);
call database.isolate('report.report');

create unique index report_by_number on report.report (territory_id, number);
create unique index report_by_case on report.report (territory_id, case_id);
create unique index report_by_external_id on report.report (territory_id, external_id) where external_id is not null;
create index report_newest on report.report (territory_id, submitted_at, id) where visibility = 'PUBLIC';
create index report_by_category on report.report (territory_id, category, submitted_at, id) where visibility = 'PUBLIC';
create index report_by_status on report.report (territory_id, status, submitted_at, id) where visibility = 'PUBLIC';
create index report_updated on report.report (territory_id, updated_at, id) where visibility = 'PUBLIC';
create index report_on_map on report.report (territory_id, cell) where visibility = 'PUBLIC';
create index report_open_nearby on report.report (territory_id, category, cell)
    where visibility = 'PUBLIC' and closed_at is null;
create index report_around on report.report (territory_id, cell);
create index report_duplicates on report.report (territory_id, duplicate_of) where duplicate_of is not null;

-- One row per district of any layer («quartier:blagis») that holds the report: lists by district, newest first.
create table report.report_district (
    territory_id uuid not null,
    district text not null,
    submitted_at timestamptz not null,
    report_id uuid not null,
    category text not null,
    primary key (territory_id, district, submitted_at, report_id),
    foreign key (territory_id, report_id) references report.report (territory_id, id) on delete cascade
);
call database.isolate('report.report_district');
create index report_district_by_category
    on report.report_district (territory_id, district, category, submitted_at, report_id);
create index report_district_of on report.report_district (territory_id, report_id);

create table report.photo (
    territory_id uuid not null,
    report_id uuid not null,
    position int not null,
    picture_id uuid not null,
    primary key (territory_id, report_id, position),
    foreign key (territory_id, report_id) references report.report (territory_id, id) on delete cascade
);
call database.isolate('report.photo');
create index photo_by_picture on report.photo (territory_id, picture_id);

-- What a person has typed so far, kept by the server so that the path needs no JavaScript. The token is in the
-- address and only its hash here. Once sent, answer holds what the receipt shows until the draft expires.
create table report.draft (
    territory_id uuid not null,
    token_hash text not null,
    data jsonb not null,
    answer jsonb,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (territory_id, token_hash)
);
call database.isolate('report.draft');
create index draft_by_age on report.draft (territory_id, updated_at);
