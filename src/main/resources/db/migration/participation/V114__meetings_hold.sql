-- What meetings already had holds too: looked through beside the service.
alter table participation.meeting validate constraint meeting_kept;
alter table participation.meeting validate constraint meeting_taken_or_kept;
alter table participation.meeting validate constraint meeting_series;
alter table participation.meeting_registration validate constraint meeting_registration_reserve;
