-- Who of the authors speaks for the organisation now, and since when; null for whoever sent the idea in its name.
alter table participation.on_behalf add column author_id uuid;
alter table participation.on_behalf add column given_at timestamptz;

-- Whoever spoke is forgotten with the authors; the organisation stays.
alter table participation.on_behalf alter column person_id drop not null;

-- For which organisation an author of an idea speaks that was made of others, as they did in the idea that they brought.
create table participation.author_voice (
    territory_id uuid not null,
    author_id uuid not null,
    proposal_id uuid not null,
    -- As in participation.on_behalf.
    organisation_id uuid not null,
    organisation text not null check (organisation <> ''),
    person_id uuid,
    mandate text not null,
    given_at timestamptz,
    primary key (territory_id, author_id, organisation_id),
    foreign key (territory_id, author_id) references participation.author (territory_id, id) on delete cascade,
    foreign key (territory_id, proposal_id) references participation.proposal (territory_id, id) on delete cascade
);
call database.isolate('participation.author_voice');
create index author_voice_of_proposal on participation.author_voice (territory_id, proposal_id);
create index author_voice_of_organisation on participation.author_voice (territory_id, organisation_id);
