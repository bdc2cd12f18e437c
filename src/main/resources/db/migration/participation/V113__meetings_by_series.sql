-- One that a crash left half built is built anew.
drop index concurrently if exists participation.meeting_of_series;
create index concurrently meeting_of_series on participation.meeting (territory_id, series_id) where series_id is not null;
