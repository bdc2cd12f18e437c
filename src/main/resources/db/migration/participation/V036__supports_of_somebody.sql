-- What one address supports: asked for everybody of whom is forgotten what they were told.
-- One that a crash left half built is built anew.
drop index concurrently if exists participation.support_supporter;
create index concurrently support_supporter on participation.support (territory_id, supporter);
