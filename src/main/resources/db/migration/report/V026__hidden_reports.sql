-- The few reports that moderators hid: what programs ask about leaves them out.
create index concurrently if not exists report_hidden
    on report.report (territory_id, case_id) where visibility = 'HIDDEN';
