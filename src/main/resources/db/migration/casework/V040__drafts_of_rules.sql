-- Routing rules that somebody prepares: one draft each, changed only where it is still at the revision that was seen.
create table casework.routing_draft (
    territory_id uuid not null,
    account_id uuid not null,
    revision integer not null,
    rules jsonb not null,
    changed_at timestamptz not null,
    primary key (territory_id, account_id)
);
call database.isolate('casework.routing_draft');
