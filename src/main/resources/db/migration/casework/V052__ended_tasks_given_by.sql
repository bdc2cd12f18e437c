-- What has become of the tasks that somebody handed out, the latest first.
create index concurrently if not exists task_given_by_ended
    on casework.task (territory_id, created_by, answered_at desc, id desc)
    where state <> 'OPEN';
