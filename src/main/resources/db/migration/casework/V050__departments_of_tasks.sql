-- The tasks that stood there before they said whose case they are on: apart from V045, which keeps everybody out of the
-- table for a moment. What a node of the version before writes after this stays without, or where its case was before;
-- whoever lists tasks compares them with their case.
update casework.task t
set case_department_id = c.department_id
from casework.case c
where c.territory_id = t.territory_id and c.id = t.case_id
    and t.case_department_id is distinct from c.department_id;
