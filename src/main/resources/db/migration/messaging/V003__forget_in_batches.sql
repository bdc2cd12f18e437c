-- It went over all territories in one transaction; the job forgets in batches now, as each territory.
drop procedure messaging.forget(timestamptz, timestamptz);
