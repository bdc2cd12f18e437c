-- One that a crash left half built is built anew.
drop index concurrently if exists participation.delivery_keeper;
create index concurrently delivery_keeper on participation.delivery (territory_id, department_id) where department_id is not null;
