-- Cases of departments in the order in which they changed, for programs that keep up with them.
create index concurrently if not exists case_by_change
    on casework.case (territory_id, department_id, moved_at, id) include (status, kind, category);
