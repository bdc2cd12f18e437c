-- One that a crash left half built is built anew.
drop index concurrently if exists participation.debate_vote_at;
create index concurrently debate_vote_at on participation.debate_vote (territory_id, debate_id, at);
