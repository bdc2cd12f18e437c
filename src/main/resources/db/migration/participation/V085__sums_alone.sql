-- Where fewer ballots than this count, in a zone or in a budget without zones, what they add up to is published alone; 0 for never.
alter table participation.budget add column sums_below integer not null default 0;
