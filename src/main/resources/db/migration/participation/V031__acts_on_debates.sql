-- One that a crash left half built is built anew.
drop index concurrently if exists participation.comment_act_debate;
create index concurrently comment_act_debate on participation.comment_act (territory_id, debate_id, id) where debate_id is not null;
