-- What a budget's rule says of outages of its vote: above how many minutes they put the closing off, and by how many hours at most in all; 0 and 0 where it says nothing.
alter table participation.budget add column outage_minutes integer not null default 0, add column outage_hours integer not null default 0;
alter table participation.budget add constraint budget_outage
    check ((outage_minutes, outage_hours) = (0, 0) or outage_minutes between 5 and 1440 and outage_hours between 1 and 240) not valid;
