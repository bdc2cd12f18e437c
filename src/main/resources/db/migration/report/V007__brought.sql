-- Reports brought in from the past, until they are counted: they lie behind what the projections have followed.
create table report.brought (
    territory_id uuid not null,
    report_id uuid not null,
    primary key (territory_id, report_id),
    foreign key (territory_id, report_id) references report.report (territory_id, id) on delete cascade
);
call database.isolate('report.brought');
