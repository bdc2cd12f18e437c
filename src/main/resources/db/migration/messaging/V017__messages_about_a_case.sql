-- What was written about a case. One that a crash left half built is built anew.
drop index concurrently if exists messaging.message_thread;
create index concurrently message_thread on messaging.message (territory_id, thread) where thread is not null;
