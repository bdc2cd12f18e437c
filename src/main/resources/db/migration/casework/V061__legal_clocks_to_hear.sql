create index concurrently if not exists case_legal
    on casework.case (territory_id, legal_on)
    where legal_on is not null;
