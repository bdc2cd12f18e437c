-- What a department has handed out and waits for, the most pressing first; without a day comes last.
create index concurrently if not exists task_given_open
    on casework.task (territory_id, case_department_id, coalesce(due_on, date '9999-12-31'), id)
    where state = 'OPEN';
