-- How many open reports are over their promise at this moment: the public page of figures says it.
create index concurrently report_late on report.report (territory_id, due_at) where closed_at is null;
