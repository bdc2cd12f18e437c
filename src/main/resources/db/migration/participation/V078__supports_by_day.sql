-- One that a crash left half built is built anew.
drop index concurrently if exists participation.support_at;
create index concurrently support_at on participation.support (territory_id, at);
