-- One that a crash left half built is built anew.
drop index concurrently if exists participation.comment_appeal_proposal;
create index concurrently comment_appeal_proposal on participation.comment_appeal (territory_id, proposal_id) where proposal_id is not null;
