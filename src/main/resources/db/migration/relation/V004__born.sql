create index concurrently if not exists person_born on relation.person (territory_id, born, id) where born is not null;
