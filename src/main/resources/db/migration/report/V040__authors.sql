-- Whose report it is, where somebody was logged in when they sent it: their own list, the newest first. The account's end
-- takes the row away; the report stays.
create table report.author (
    territory_id uuid not null,
    report_id uuid not null,
    account_id uuid not null,
    submitted_at timestamptz not null,
    primary key (territory_id, report_id),
    foreign key (territory_id, report_id) references report.report (territory_id, id)
);
call database.isolate('report.author');
create index author_newest on report.author (territory_id, account_id, submitted_at desc, report_id desc);
