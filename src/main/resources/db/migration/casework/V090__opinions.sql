-- A task can ask for an opinion, which is given in words by the day that is said. What whoever has it was reminded of:
-- the day before it is due, and once it is late.
alter table casework.task
    add column purpose text not null default 'WORK' check (purpose in ('WORK', 'OPINION')),
    add column reminder text check (reminder in ('NEAR', 'LATE'));
