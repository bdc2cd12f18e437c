create index concurrently if not exists case_words_to_forget on casework.case (territory_id, closed_at, id)
    where visibility = 'PRIVATE' and closed_at is not null and words_forgotten_at is null;
