-- One that a crash left half built is built anew.
drop index concurrently if exists participation.comment_appeal_debate;
create index concurrently comment_appeal_debate on participation.comment_appeal (territory_id, debate_id) where debate_id is not null;
