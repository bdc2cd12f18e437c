-- One that a crash left half built is built anew.
drop index concurrently if exists participation.statement_vote_at;
create index concurrently statement_vote_at on participation.statement_vote (territory_id, canvass_id, at);
