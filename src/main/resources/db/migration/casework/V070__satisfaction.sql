-- Was the answer a good one? One word for each closing, from whoever asked; it may be changed for some time.
create table casework.satisfaction (
    territory_id uuid not null,
    case_id uuid not null,
    -- Which closing: the first is 1, each reopening makes the next.
    cycle integer not null check (cycle > 0),
    answer text not null check (answer in ('VERY_HAPPY', 'HAPPY', 'UNHAPPY', 'VERY_UNHAPPY')),
    words text,
    -- How it was told, and by which agent it was typed in; null where whoever asked did themselves.
    channel text not null,
    entered_by uuid,
    -- Who had the case then.
    department_id uuid not null,
    told_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (territory_id, case_id, cycle),
    foreign key (territory_id, case_id) references casework.case (territory_id, id)
);
call database.isolate('casework.satisfaction');
create index satisfaction_newest on casework.satisfaction (territory_id, told_at desc, case_id) where words is not null;

-- After how many days somebody who said nothing is asked once more; no row, nobody is.
create table casework.satisfaction_reminder (
    territory_id uuid not null primary key,
    after_days integer not null check (after_days between 3 and 30)
);
call database.isolate('casework.satisfaction_reminder');

-- One reminder at most for each closing.
create table casework.satisfaction_reminded (
    territory_id uuid not null,
    case_id uuid not null,
    cycle integer not null,
    at timestamptz not null,
    primary key (territory_id, case_id, cycle),
    foreign key (territory_id, case_id) references casework.case (territory_id, id)
);
call database.isolate('casework.satisfaction_reminded');
