-- The department whose case the task is on, so that it finds what it has handed out. It goes with the case, whose
-- department it repeats for the index's sake; null only for what a node of the version before has just written.
alter table casework.task add column case_department_id uuid;
update casework.task t
set case_department_id = c.department_id
from casework.case c
where c.territory_id = t.territory_id and c.id = t.case_id;
