-- How somebody wants to be answered, and when they can be called.
alter table relation.person
    add column preferred text check (preferred in ('EMAIL', 'SMS', 'LETTER', 'PHONE')),
    add column hours text not null default '';

-- Since when letters come back from a postal address.
alter table relation.identifier add column wrong_on date;
