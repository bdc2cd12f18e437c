-- The open cases of a team in the order in which they are due; also those of a team that ends. One that a crash left half
-- built is built anew.
drop index concurrently if exists casework.case_queue_of_team;
create index concurrently case_queue_of_team
    on casework.case (territory_id, team_id, queue_at, id)
    where team_id is not null and status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING');
