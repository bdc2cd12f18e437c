-- What has become of the tasks that a department handed out, the latest first.
create index concurrently if not exists task_given_ended
    on casework.task (territory_id, case_department_id, answered_at desc, id desc)
    where state <> 'OPEN';
