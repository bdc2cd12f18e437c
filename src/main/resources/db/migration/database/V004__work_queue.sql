-- The table behind a WorkQueue: ids of things to do, whatever the territory. A connection with a territory in scope
-- sees that territory's rows; one without (the workers') sees them all, which is no more than who has work waiting.
create procedure database.work_queue(target text)
    language plpgsql as $$
begin
    execute format($table$
        create table %s (
            territory_id uuid not null,
            item_id uuid not null,
            rank smallint not null default 0,
            due_at timestamptz not null default now(),
            claimed boolean not null default false,
            attempts int not null default 0,
            primary key (territory_id, item_id)
        ) with (
            fillfactor = 70,
            autovacuum_vacuum_scale_factor = 0,
            autovacuum_vacuum_threshold = 2000
        )$table$, target);
    execute format('create index on %s (rank, due_at)', target);
    execute format('alter table %s enable row level security', target);
    execute format('create policy work on %s using (database.current_territory() is null'
        ' or territory_id = database.current_territory())', target);
    execute format('grant select, insert, update, delete on %s to %I', target, '${app}');
end $$;
