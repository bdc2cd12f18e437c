-- The queue of cases in which silence decides soon, in the order of that day; counted by the index alone.
create index concurrently if not exists case_legal_day on casework.case (territory_id, implicit_on, id)
    include (department_id)
    where implicit_on is not null and status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING');
