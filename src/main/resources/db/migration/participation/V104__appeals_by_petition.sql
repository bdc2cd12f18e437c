-- One that a crash left half built is built anew.
drop index concurrently if exists participation.comment_appeal_petition;
create index concurrently comment_appeal_petition on participation.comment_appeal (territory_id, petition_id) where petition_id is not null;
