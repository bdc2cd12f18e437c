-- All that was said beneath a subject, answers too, in the order in which it could be read: its open data.
-- One that a crash left half built is built anew.
drop index concurrently if exists participation.comment_places;
create index concurrently comment_places on participation.comment (territory_id, subject_id, place) where place is not null;
