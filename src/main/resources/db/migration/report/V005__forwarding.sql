-- Reports that outside bodies have, by their Open311 servers. The id is that of the decision that forwarded the case.
create table report.forwarding (
    territory_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    report_id uuid not null,
    body_id uuid not null,
    state text not null check (state in ('WAITING', 'SENT', 'FAILED', 'OVER')),
    request_id text,
    token text,
    last_notes text,
    problem text,
    forwarded_at timestamptz not null,
    primary key (territory_id, id)
);
call database.isolate('report.forwarding');
create index forwarding_of_case on report.forwarding (territory_id, case_id);
call database.work_queue('report.forwarding_work');

-- What bodies said, so that nothing is written twice on a timeline.
create table report.forwarding_update (
    territory_id uuid not null,
    forwarding_id uuid not null,
    update_id text not null,
    primary key (territory_id, forwarding_id, update_id)
);
call database.isolate('report.forwarding_update');
