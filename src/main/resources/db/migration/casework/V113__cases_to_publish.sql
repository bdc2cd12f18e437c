-- One that a crash left half built is built anew.
drop index concurrently if exists casework.case_to_publish;
create index concurrently case_to_publish on casework.case (territory_id, category, department_id, implicit_on, id)
    where implicit_on is not null and visibility = 'PRIVATE';
