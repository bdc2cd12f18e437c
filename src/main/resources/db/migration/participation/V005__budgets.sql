-- Participatory budgets: what is voted on. How people vote, who has voted and what came out lies in the schemas ballot and urn.

create table participation.budget (
    territory_id uuid not null,
    id uuid not null,
    slug text not null,
    title text not null,
    summary text not null,
    words text not null,
    kind text not null,
    -- Fewest and most projects on a ballot; most points for one project and in all, where ballots give points.
    least integer not null,
    most integer not null,
    most_points integer not null,
    sum_points integer not null,
    -- In cents, as are costs.
    envelope bigint not null check (envelope > 0),
    method text not null,
    -- Score below which a project is out.
    least_score integer not null check (least_score >= 1),
    opens_at timestamptz not null,
    closes_at timestamptz not null check (closes_at > opens_at),
    -- Minutes between two checkpoints of the log.
    interval_minutes integer not null,
    age_from integer not null,
    -- Once its rule is frozen.
    vote_id uuid,
    created_at timestamptz not null,
    primary key (territory_id, id),
    unique (territory_id, slug)
);
call database.isolate('participation.budget');

create table participation.budget_project (
    territory_id uuid not null,
    budget_id uuid not null,
    code text not null,
    position integer not null,
    name text not null,
    words text not null,
    cost bigint not null check (cost > 0),
    -- The idea that it came from; empty for none.
    proposal text not null,
    primary key (territory_id, budget_id, code),
    foreign key (territory_id, budget_id) references participation.budget (territory_id, id) on delete cascade
);
call database.isolate('participation.budget_project');

-- Links by which addresses that have answered vote; gone when the vote is published.
create table participation.vote_pass (
    territory_id uuid not null,
    hash text not null,
    budget_id uuid not null,
    -- No time: who asked for a link when says when they voted.
    email text not null,
    primary key (territory_id, hash),
    foreign key (territory_id, budget_id) references participation.budget (territory_id, id)
);
call database.isolate('participation.vote_pass');
create index vote_pass_email on participation.vote_pass (territory_id, email);
create index vote_pass_budget on participation.vote_pass (territory_id, budget_id);
