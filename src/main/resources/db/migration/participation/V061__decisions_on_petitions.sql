-- One version of a number, and so one draft at a time, of what the town answers to a petition.
-- One that a crash left half built is built anew.
drop index concurrently if exists participation.decision_petition_version;
create unique index concurrently decision_petition_version on participation.decision (territory_id, petition_id, version)
    where petition_id is not null;
