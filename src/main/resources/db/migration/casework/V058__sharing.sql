-- How a department shares out what comes in among its agents; no row: they take it themselves.
create table casework.sharing (
    territory_id uuid not null,
    department_id uuid not null,
    mode text not null check (mode in ('IN_TURN', 'BY_LOAD')),
    -- Who got the last one.
    last_account_id uuid,
    primary key (territory_id, department_id)
);
call database.isolate('casework.sharing');
