-- Several people may be the authors of an idea, with equal rights.

create table participation.author (
    territory_id uuid not null,
    id uuid not null,
    proposal_id uuid not null,
    -- Who sent the idea: their address is their case's, and their row has the id of the idea.
    is_first boolean not null,
    -- Hash of the address of somebody invited, which tells persons apart; null for nobody's.
    person text,
    email text,
    -- Of whoever said yes with an account.
    account_id uuid,
    language text not null,
    -- As they want to be called; shown once somebody of the town has read it.
    shown_name text not null default '',
    is_name_read boolean not null default false,
    invited_at timestamptz not null,
    -- Null as long as they have not said yes.
    accepted_at timestamptz,
    -- They no longer are, or said no.
    left_at timestamptz,
    primary key (territory_id, id),
    foreign key (territory_id, proposal_id) references participation.proposal (territory_id, id) on delete cascade,
    check (not is_first or id = proposal_id)
);
call database.isolate('participation.author');
create unique index author_person on participation.author (territory_id, proposal_id, person) where person is not null;
create index author_proposal on participation.author (territory_id, proposal_id);
create index author_account on participation.author (territory_id, account_id) where account_id is not null;
create index author_email on participation.author (territory_id, email) where email is not null;

insert into participation.author
    (territory_id, id, proposal_id, is_first, language, shown_name, is_name_read, invited_at, accepted_at)
select territory_id, id, id, true, 'fr', shown_name, true, submitted_at, submitted_at
from participation.proposal;

-- Whose a link is: those of a case that are not here are of whoever sent the idea.


create table participation.author_key (
    territory_id uuid not null,
    hash text not null,
    author_id uuid not null,
    at timestamptz not null,
    primary key (territory_id, hash),
    foreign key (territory_id, author_id) references participation.author (territory_id, id) on delete cascade
);
call database.isolate('participation.author_key');
create index author_key_author on participation.author_key (territory_id, author_id);
