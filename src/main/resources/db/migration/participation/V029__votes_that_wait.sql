-- One that a crash left half built is built anew.
drop index concurrently if exists participation.tally_change_votes;
create index concurrently tally_change_votes on participation.tally_change (territory_id, subject_id)
    where votes_pro <> 0 or votes_contra <> 0 or votes_neither <> 0;
