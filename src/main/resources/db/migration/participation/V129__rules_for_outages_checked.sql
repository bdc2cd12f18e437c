alter table participation.budget validate constraint budget_outage;
