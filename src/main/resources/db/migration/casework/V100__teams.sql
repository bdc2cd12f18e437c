-- Named groups of agents of one department. A case may be given to one: it waits for the team until somebody takes it, or
-- goes to one of them in turn or by load.
create table casework.team (
    territory_id uuid not null,
    id uuid not null,
    department_id uuid not null,
    -- What rules and the territory's file call it.
    code text not null,
    name text not null,
    mode text not null check (mode in ('BY_HAND', 'IN_TURN', 'BY_LOAD')),
    -- Who got the last one.
    last_account_id uuid,
    primary key (territory_id, id),
    unique (territory_id, code),
    unique (territory_id, department_id, name)
);
call database.isolate('casework.team');

create table casework.team_member (
    territory_id uuid not null,
    team_id uuid not null,
    account_id uuid not null,
    primary key (territory_id, team_id, account_id),
    foreign key (territory_id, team_id) references casework.team on delete cascade
);
call database.isolate('casework.team_member');
create index team_member_account on casework.team_member (territory_id, account_id, team_id);

-- For which team of its department a case is.
alter table casework.case add column team_id uuid;
