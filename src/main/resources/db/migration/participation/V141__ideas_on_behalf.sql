-- For which organisation an idea was sent, by somebody who had mandate for it then.

create table participation.on_behalf (
    territory_id uuid not null,
    proposal_id uuid not null,
    -- Its file at the desk, which other files may be merged with since.
    organisation_id uuid not null,
    -- As it was called.
    organisation text not null check (organisation <> ''),
    -- Who had the mandate, by their file, and for what.
    person_id uuid not null,
    mandate text not null,
    primary key (territory_id, proposal_id),
    foreign key (territory_id, proposal_id) references participation.proposal (territory_id, id) on delete cascade
);
call database.isolate('participation.on_behalf');
