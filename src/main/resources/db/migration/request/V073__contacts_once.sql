-- Contacts of files that came in, each by a digest of what its file calls it: one that was taken back, corrected away or erased
-- since does not come in again with the same file. Nothing else is kept, nothing of anybody.
create table request.contact_key (
    territory_id uuid not null,
    id uuid not null,
    primary key (territory_id, id)
);
call database.isolate('request.contact_key');
