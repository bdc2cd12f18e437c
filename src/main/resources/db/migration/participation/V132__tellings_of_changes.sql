-- How far people are told that a project changed while others voted: a telling that breaks off goes on where it was.
create table participation.change_telling (
    territory_id uuid not null,
    budget_id uuid not null,
    -- The place of the change in the log of the vote.
    leaf bigint not null,
    -- Among whom the next are found.
    among text not null check (among in ('LISTED', 'LINKS', 'ACCOUNTS', 'SUPPORTERS', 'AUTHORS')),
    -- The last of them who was looked at.
    behind text not null default '',
    -- How many who support the idea that the project came from were told.
    supporters bigint not null default 0,
    -- Whether its authors were.
    authors boolean not null default false,
    over_at timestamptz,
    primary key (territory_id, budget_id, leaf),
    foreign key (territory_id, budget_id) references participation.budget (territory_id, id)
);
call database.isolate('participation.change_telling');

-- In which language somebody opened a ballot, where it is not the town's first: what changes afterwards is told in it. A link has its own. No time, as
-- with links, and gone when the vote is published.
create table participation.ballot_language (
    territory_id uuid not null,
    budget_id uuid not null,
    -- Hash of the address, which tells persons apart.
    person text not null,
    language text not null,
    primary key (territory_id, budget_id, person),
    foreign key (territory_id, budget_id) references participation.budget (territory_id, id)
);
call database.isolate('participation.ballot_language');
create index ballot_language_person on participation.ballot_language (territory_id, person);
