-- What is late at this moment, counted from the index alone.
create index concurrently if not exists report_late_now
    on report.report (territory_id, due_at) include (category, districts, department)
    where status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING');
drop index concurrently if exists report.report_late;
drop index concurrently if exists report.report_overdue;
