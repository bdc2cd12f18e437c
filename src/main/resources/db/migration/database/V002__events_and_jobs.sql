-- Spring Modulith's registry of event publications: what is to be done after a commit, until it is done.
create table database.event_publication (
    id uuid not null primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz
);
create index on database.event_publication using hash (serialized_event);
create index on database.event_publication (completion_date);
grant select, insert, update, delete on database.event_publication to ${app};

-- db-scheduler's jobs.
create table database.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index on database.scheduled_tasks (execution_time);
create index on database.scheduled_tasks (last_heartbeat);
create index on database.scheduled_tasks (priority desc, execution_time asc);
grant select, insert, update, delete on database.scheduled_tasks to ${app};
