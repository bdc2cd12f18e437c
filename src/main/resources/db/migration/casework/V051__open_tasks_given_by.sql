-- What somebody has handed out and waits for, the most pressing first; without a day comes last.
create index concurrently if not exists task_given_by_open
    on casework.task (territory_id, created_by, coalesce(due_on, date '9999-12-31'), id)
    where state = 'OPEN';
