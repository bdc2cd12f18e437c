-- One that a crash left half built is built anew.
drop index concurrently if exists participation.comment_act_petition_id;
create index concurrently comment_act_petition_id on participation.comment_act (territory_id, petition_id, id) where petition_id is not null;
