-- What has just arrived and nobody has taken, newest first: closed cases and those in hand are not among it.
create index concurrently if not exists case_new_of_department
    on casework.case (territory_id, department_id, opened_at desc, id desc)
    where status = 'RECEIVED' and assignee_id is null;
