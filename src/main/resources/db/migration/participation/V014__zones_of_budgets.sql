-- Zones of a participatory budget: each has its envelope, its projects and its tally.

-- Who votes in which zone; empty for a budget without zones.
alter table participation.budget add column zone_choice text not null default '';

create table participation.budget_zone (
    territory_id uuid not null,
    budget_id uuid not null,
    code text not null,
    position integer not null,
    name text not null,
    -- In cents.
    envelope bigint not null check (envelope > 0),
    -- Whether everybody votes in it beside the zone of their choice.
    city_wide boolean not null,
    primary key (territory_id, budget_id, code),
    foreign key (territory_id, budget_id) references participation.budget (territory_id, id) on delete cascade
);
call database.isolate('participation.budget_zone');

-- Null for none: a budget without zones, or a project whose zone is still to be told.
alter table participation.budget_project add column zone text;
alter table participation.budget_project add foreign key (territory_id, budget_id, zone)
    references participation.budget_zone (territory_id, budget_id, code) on delete set null (zone);
