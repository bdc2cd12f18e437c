-- A queue narrowed to one category starts at that category's cases, even where there are none.
create index case_queue_of_category on casework.case (territory_id, category, queue_at, id)
    where status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING');
