-- Searches read what their own territory wrote, not what all others did. Built beside the service: no write waits.
create index concurrently if not exists case_words_of_territory on casework.case using gin (territory_id, search);
create index concurrently if not exists case_title_of_territory
    on casework.case using gin (territory_id, database.plain(title) gin_trgm_ops);
create index concurrently if not exists case_districts_of_territory on casework.case using gin (territory_id, districts);
drop index concurrently if exists casework.case_words;
drop index concurrently if exists casework.case_title;
drop index concurrently if exists casework.case_districts;
