-- Who wants to hear at once of a subject, a page at a time.
create index concurrently if not exists follow_at_once
    on report.follow (territory_id, subject, id) where rhythm = 'AT_ONCE' and confirmed_at is not null;
