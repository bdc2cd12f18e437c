-- The team of a process: who does what for it, for which department, since when, given and ended by whom. What has ended stays, as
-- its history. (casework.team is something else: agents of a department who share its cases.)
create table participation.process_role (
    territory_id uuid not null,
    id uuid not null,
    process_id uuid not null,
    -- Null once the account was closed.
    account_id uuid check (account_id is not null or ended_at is not null),
    role text not null check (role in ('OFFICER', 'APPRAISER', 'MODERATOR', 'FACILITATOR')),
    -- Null for who works for the whole territory.
    department_id uuid,
    given_at timestamptz not null,
    given_by uuid,
    ended_at timestamptz check (ended_at >= given_at),
    -- Null where it ended as they left.
    ended_by uuid check (ended_by is null or ended_at is not null),
    primary key (territory_id, id),
    foreign key (territory_id, process_id) references participation.process (territory_id, id)
);
call database.isolate('participation.process_role');
create index process_role_of_process on participation.process_role (territory_id, process_id, given_at);
create index process_role_of_account on participation.process_role (territory_id, account_id);
-- Nobody holds a role of a process twice at once.
create unique index process_role_once on participation.process_role (territory_id, process_id, account_id, role) where ended_at is null;
