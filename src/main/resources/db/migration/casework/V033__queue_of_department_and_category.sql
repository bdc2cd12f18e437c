-- Open cases of a category in a department: without it the planner, where there are very many small towns beside a large
-- one, went through the closed ones by the index made for all cases.
create index concurrently if not exists case_queue_of_department_and_category
    on casework.case (territory_id, department_id, category, queue_at, id)
    where status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING');
