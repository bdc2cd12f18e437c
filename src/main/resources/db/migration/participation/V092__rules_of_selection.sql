-- The whole rule of selection of a participatory budget: what there was until now is what these begin with.

-- Whether the least score is a percentage of the ballots.
alter table participation.budget add column least_percent boolean not null default false;
-- What decides between equal projects before the lot, in order.
alter table participation.budget add column ties text[] not null default '{LOWER_COST,MORE_VOTERS}';
-- What equal shares do with what they leave.
alter table participation.budget add column completion text not null default 'ADD1';
-- Least share of its cost for which the first project that does not fit is paid for in part; 0 for never.
alter table participation.budget add column part_percent integer not null default 0;
-- Whether that may be any project, or one that can be divided.
alter table participation.budget add column part_of_any boolean not null default false;
-- Where goes what a zone leaves.
alter table participation.budget add column leftover text not null default 'LOST';

-- Whether a part of it can be paid for.
alter table participation.budget_project add column divisible boolean not null default false;

-- What a ballot may hold in this zone, where that is not what it may hold in the others; 0 where it is.
alter table participation.budget_zone add column least integer not null default 0;
alter table participation.budget_zone add column most integer not null default 0;
alter table participation.budget_zone add column sum_points integer not null default 0;
