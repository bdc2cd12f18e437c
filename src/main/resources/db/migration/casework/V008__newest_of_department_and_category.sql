-- All cases of a category among those of a department that may have none: found or not, without reading the others.
create index concurrently if not exists case_newest_of_department_and_category
    on casework.case (territory_id, department_id, category, opened_at desc, id desc);
drop index concurrently if exists casework.case_newest_of_category;
