-- Whose cases may be one person's: those with the same address or number, compared by its last nine digits.
create index concurrently if not exists requester_email on casework.requester (territory_id, lower(email))
    where email is not null;
create index concurrently if not exists requester_phone
    on casework.requester (territory_id, right(regexp_replace(phone, '\D', '', 'g'), 9)) where phone is not null;
