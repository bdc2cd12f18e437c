-- The process whose ideas a budget decides on, and whose officers keep it; null for a budget of its own. Nothing of the rule.
alter table participation.budget add column process_id uuid;
alter table participation.budget add constraint budget_process
    foreign key (territory_id, process_id) references participation.process (territory_id, id) not valid;
