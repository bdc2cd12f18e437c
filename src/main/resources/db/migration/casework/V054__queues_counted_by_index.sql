-- Counting the silent cases and those of absent colleagues, department by department, reads the index alone. One that
-- a crash left half built is built anew.
drop index concurrently if exists casework.case_silent_with_department;
drop index concurrently if exists casework.case_queue_of_assignee_with_department;
create index concurrently case_silent_with_department on casework.case (territory_id, moved_at, id)
    include (department_id) where status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING');
create index concurrently case_queue_of_assignee_with_department
    on casework.case (territory_id, assignee_id, queue_at, id)
    include (department_id) where status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING');
drop index concurrently if exists casework.case_silent;
drop index concurrently if exists casework.case_queue_of_assignee;
