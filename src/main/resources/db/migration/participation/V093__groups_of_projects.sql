-- Groups of projects of a budget: only some of them can be chosen, or some are served before all others.

create table participation.budget_group (
    territory_id uuid not null,
    budget_id uuid not null,
    code text not null,
    -- Minimums are served in this order.
    position integer not null,
    name text not null,
    -- Codes of projects of the same budget; one that is taken away goes from here too.
    projects text[] not null,
    -- Most of them that are chosen; 0 for as many as there are.
    most integer not null,
    -- How many of them are served first, or for how many cents; both 0 for none.
    least integer not null,
    least_amount bigint not null,
    primary key (territory_id, budget_id, code),
    foreign key (territory_id, budget_id) references participation.budget (territory_id, id) on delete cascade
);
call database.isolate('participation.budget_group');
