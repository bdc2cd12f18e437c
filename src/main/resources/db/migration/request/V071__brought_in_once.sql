-- One that a crash left half built is built anew.
drop index concurrently if exists request.request_external;
create unique index concurrently request_external on request.request (territory_id, external_id)
    where external_id is not null;
