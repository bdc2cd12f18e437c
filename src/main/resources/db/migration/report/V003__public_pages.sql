-- What lists, map, search and figures of everybody's pages stand on.

create index report_in_category_and_status
    on report.report (territory_id, category, status, submitted_at, id) where visibility = 'PUBLIC';
-- Everything that changed, whoever may read it: what projections follow.
create index report_changed on report.report (territory_id, updated_at, id);
create index report_overdue on report.report (territory_id, due_at) where closed_at is null and due_at is not null;
create index report_words on report.report using gin (
    to_tsvector('database.fr', title || ' ' || public_description || ' ' || public_address))
    where visibility = 'PUBLIC';

-- A closed report came back: counted once whatever hears of it twice.
create table report.reopening (
    territory_id uuid not null,
    report_id uuid not null,
    at timestamptz not null,
    primary key (territory_id, report_id, at),
    foreign key (territory_id, report_id) references report.report (territory_id, id) on delete cascade
);
call database.isolate('report.reopening');

-- As what each report has been counted: the projections below change by the difference from this.
create table report.counted (
    territory_id uuid not null,
    report_id uuid not null,
    listed boolean not null,
    categories text[] not null,
    districts text[] not null,
    state text not null,
    cell bigint not null,
    lon double precision not null,
    lat double precision not null,
    received_on date not null,
    closed_on date,
    outcome text,
    delay_step int,
    promise text,
    reopened_on date[] not null default '{}',
    primary key (territory_id, report_id)
);
call database.isolate('report.counted');

-- How far the projections have followed the reports.
create table report.followed_until (
    territory_id uuid not null,
    updated_at timestamptz not null,
    id uuid not null,
    primary key (territory_id)
);
call database.isolate('report.followed_until');

-- How many reports lie in each square of the map, for each zoom: a view of the map is a few hundred of these rows
-- however many reports there are. facet: «category|state», either of them empty for all.
create table report.map_cell (
    territory_id uuid not null,
    facet text not null,
    zoom smallint not null,
    tile bigint not null,
    reports int not null,
    lon double precision not null, -- sums: divided by the number they give the middle
    lat double precision not null,
    primary key (territory_id, facet, zoom, tile)
);
call database.isolate('report.map_cell');

-- Figures by month (and by day for the whole territory); empty category or district for all.
create table report.figure (
    territory_id uuid not null,
    grain text not null check (grain in ('MONTH', 'DAY')),
    category text not null,
    district text not null,
    period date not null,
    received int not null,
    solved int not null,
    declined int not null,
    promised int not null,
    kept int not null,
    reopened int not null,
    primary key (territory_id, grain, category, district, period)
);
call database.isolate('report.figure');
create index figure_of_category on report.figure (territory_id, grain, district, period, category);

-- How long answers took: how many fell in each step of a scale of which each step is 5 % longer (Delay.java).
create table report.figure_delay (
    territory_id uuid not null,
    category text not null,
    district text not null,
    period date not null,
    step int not null,
    answers int not null,
    primary key (territory_id, category, district, period, step)
);
call database.isolate('report.figure_delay');
create index figure_delay_of_category on report.figure_delay (territory_id, district, period, category);

-- Who wants to be told of what: «report:<id>», «category:<code>», «district:<layer:code>» or «all». By address, with
-- the person's confirmation, or by account; once each.
create table report.follow (
    territory_id uuid not null,
    id uuid not null,
    subject text not null,
    email text,
    account_id uuid,
    rhythm text not null check (rhythm in ('AT_ONCE', 'DAILY')),
    language text not null,
    created_at timestamptz not null,
    confirmed_at timestamptz,
    told_until timestamptz not null,
    primary key (territory_id, id),
    check ((email is null) <> (account_id is null)),
    unique (territory_id, subject, email),
    unique (territory_id, subject, account_id)
);
call database.isolate('report.follow');
create index follow_by_account on report.follow (territory_id, account_id) where account_id is not null;
create index follow_digests on report.follow (territory_id, told_until) where rhythm = 'DAILY' and confirmed_at is not null;
create index follow_unconfirmed on report.follow (territory_id, created_at) where confirmed_at is null;

-- Links in messages: a link cannot be written again from its hash, so each message has its own.
create table report.follow_link (
    territory_id uuid not null,
    hash text not null,
    follow_id uuid not null,
    reach text not null check (reach in ('ONE', 'DAILY')),
    created_at timestamptz not null,
    primary key (territory_id, hash),
    foreign key (territory_id, follow_id) references report.follow (territory_id, id) on delete cascade
);
call database.isolate('report.follow_link');
create index follow_link_of on report.follow_link (territory_id, follow_id);
create index follow_link_by_age on report.follow_link (territory_id, created_at);

-- What a moderator did, and why: the reason goes to the author and stands on the page.
create table report.moderation (
    territory_id uuid not null,
    id uuid not null,
    report_id uuid not null,
    act text not null check (act in ('KEEP', 'MASK_WORDS', 'HIDE_TEXT', 'HIDE_PHOTO', 'HIDE_REPORT', 'SHOW_REPORT')),
    reason text not null check (length(btrim(reason)) >= 10),
    picture_id uuid,
    account_id uuid not null,
    at timestamptz not null,
    primary key (territory_id, id),
    foreign key (territory_id, report_id) references report.report (territory_id, id) on delete cascade,
    check ((act = 'HIDE_PHOTO') = (picture_id is not null))
);
call database.isolate('report.moderation');
revoke update, delete on report.moderation from ${app};
create index moderation_of on report.moderation (territory_id, report_id, at);

-- Nothing is hidden without a moderator's written reason.
alter table report.report add column hidden_for uuid;
alter table report.report add foreign key (territory_id, hidden_for) references report.moderation (territory_id, id);
alter table report.report add constraint hidden_with_a_reason check (visibility <> 'HIDDEN' or hidden_for is not null);

-- What waits for a moderator: texts masked by the software, contents that people object to, appeals of authors.
create table report.to_moderate (
    territory_id uuid not null,
    report_id uuid not null,
    why text not null check (why in ('MASKED', 'FLAGGED', 'APPEALED')),
    words text not null default '',
    times int not null default 1,
    since timestamptz not null,
    primary key (territory_id, report_id, why),
    foreign key (territory_id, report_id) references report.report (territory_id, id) on delete cascade
);
call database.isolate('report.to_moderate');
create index to_moderate_oldest on report.to_moderate (territory_id, since, report_id, why);
