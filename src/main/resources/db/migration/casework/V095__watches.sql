-- Colleagues who follow a case that they may read: told of what happens, as long as they may.
create table casework.watch (
    territory_id uuid not null,
    case_id uuid not null,
    account_id uuid not null,
    primary key (territory_id, case_id, account_id)
);
call database.isolate('casework.watch');
create index watch_account on casework.watch (territory_id, account_id, case_id);
