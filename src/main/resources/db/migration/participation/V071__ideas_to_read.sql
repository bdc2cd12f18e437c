-- Ideas that nobody has read yet: few at a time. One that a crash left half built is built anew.
drop index concurrently if exists participation.proposal_to_read;
create index concurrently proposal_to_read on participation.proposal (territory_id, submitted_at, id) where moderation = 'QUARANTINED';
