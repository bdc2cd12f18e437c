-- What readers object to of an idea or a debate as a whole, by an article of the charter. Gone with the answer to it.
create table participation.objection (
    territory_id uuid not null,
    id uuid not null,
    proposal_id uuid,
    debate_id uuid,
    -- As the charter called it then.
    article text not null,
    -- Empty where the article says it all.
    words text not null,
    -- Of whoever wants to hear what becomes of it.
    email text,
    language text not null,
    at timestamptz not null,
    primary key (territory_id, id),
    foreign key (territory_id, proposal_id) references participation.proposal (territory_id, id) on delete cascade,
    foreign key (territory_id, debate_id) references participation.debate (territory_id, id) on delete cascade,
    check (num_nonnulls(proposal_id, debate_id) = 1)
);
call database.isolate('participation.objection');
create index objection_proposal on participation.objection (territory_id, proposal_id) where proposal_id is not null;
create index objection_debate on participation.objection (territory_id, debate_id) where debate_id is not null;
create index objection_email on participation.objection (territory_id, email) where email is not null;

-- What readers remark on petitions names an article too, and whoever wants to hear what becomes of it.
alter table participation.petition_remark
    add column article text not null default '',
    add column email text,
    add column language text not null default 'fr';
