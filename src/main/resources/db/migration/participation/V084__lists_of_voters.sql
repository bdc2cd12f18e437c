-- Budgets on which those vote who are on a list, each with a code that a letter brings.

-- How people show who they are: DECLARED by an address that answers or papers at a counter, LETTER by the list.
alter table participation.budget add column voter_proof text not null default 'DECLARED';

-- The people of a list. Nothing here changes when somebody votes: the roll knows who has, under a name that only the vote's keys make.
create table participation.listed_voter (
    territory_id uuid not null,
    id uuid not null,
    budget_id uuid not null,
    -- Its place on the list, printed on the letter.
    number integer not null,
    -- What the town's own file calls this person; empty for nothing.
    reference text not null,
    -- All of these are empty once they were forgotten.
    name text not null,
    address text not null,
    email text not null,
    zone text not null,
    -- The name in plain small letters, by which a counter finds it.
    plain_name text not null,
    -- Random, so that nobody can try names against the digest.
    salt text not null,
    -- SHA-256 of all that: the digest of these, in order, stands in the rule. It stays.
    leaf text not null,
    -- Of the code of the letter that was printed last, under a key that is not in the database; null for none.
    code_hash text,
    primary key (territory_id, id),
    unique (territory_id, budget_id, number),
    unique (territory_id, code_hash),
    foreign key (territory_id, budget_id) references participation.budget (territory_id, id)
);
call database.isolate('participation.listed_voter');
create index listed_voter_email on participation.listed_voter (territory_id, email) where email <> '';
create index listed_voter_name on participation.listed_voter (territory_id, plain_name) where plain_name <> '';
