-- One that a crash left half built is built anew.
drop index concurrently if exists participation.comment_act_proposal;
create index concurrently comment_act_proposal on participation.comment_act (territory_id, proposal_id, id) where proposal_id is not null;
