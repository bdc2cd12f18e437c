-- How long a territory knows who asked after their case has ended, where it says something else than usual.
create table casework.retention (
    territory_id uuid primary key,
    contact_months integer not null check (contact_months between 1 and 120)
);
call database.isolate('casework.retention');

-- Tells «was erased» from «was never given».
alter table casework.requester add column forgotten_at timestamptz;
