-- One that a crash left half built is built anew.
drop index concurrently if exists casework.task_to_remind;
create index concurrently task_to_remind on casework.task (territory_id, due_on, id)
    where state = 'OPEN' and reminder is distinct from 'LATE';
