-- Where to write what became of an alert; forgotten once it is written.
create table report.flagger (
    territory_id uuid not null,
    report_id uuid not null,
    email text not null,
    language text not null,
    flagged_at timestamptz not null,
    primary key (territory_id, report_id, email),
    foreign key (territory_id, report_id) references report.report (territory_id, id) on delete cascade
);
call database.isolate('report.flagger');
