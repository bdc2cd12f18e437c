-- All deliveries of a territory, the newest first, a page at a time. One that a crash left half built is built anew.
drop index concurrently if exists participation.delivery_newest;
create index concurrently delivery_newest on participation.delivery (territory_id, created_at desc, id);
