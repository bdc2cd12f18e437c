-- Codes with which people whom an agent has looked up vote by themselves, where nobody looks on. Who each is for is sealed under a
-- key that is not in the database; they are good for half an hour.
create table participation.booth_code (
    territory_id uuid not null,
    hash text not null,
    -- Hash of whom it is for, under the key of the instance: each has one code at a time.
    person text not null,
    budget_id uuid not null,
    voter bytea not null,
    good_until timestamptz not null,
    primary key (territory_id, hash),
    unique (territory_id, person),
    foreign key (territory_id, budget_id) references participation.budget (territory_id, id)
);
call database.isolate('participation.booth_code');
create index booth_code_budget on participation.booth_code (territory_id, budget_id);
create index booth_code_good_until on participation.booth_code (territory_id, good_until);
