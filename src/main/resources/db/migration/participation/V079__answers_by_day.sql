-- One that a crash left half built is built anew.
drop index concurrently if exists participation.proposal_answered;
create index concurrently proposal_answered on participation.proposal (territory_id, answered_at) where answered_at is not null;
