-- Those who left their name or an address: the job that erases them passes over all others.
create index concurrently if not exists requester_with_contact
    on casework.requester (territory_id, case_id)
    where name is not null or email is not null or phone is not null;
