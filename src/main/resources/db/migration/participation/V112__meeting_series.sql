-- Several dates of one meeting are a series: known by the meeting that they were copied from first, which is one of them.
alter table participation.meeting
    add column series_id uuid,
    add constraint meeting_series foreign key (territory_id, series_id) references participation.meeting (territory_id, id) not valid;
