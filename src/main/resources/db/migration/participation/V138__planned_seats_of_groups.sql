-- How many seats a group was given, whatever was released of them: for the next date of the meeting. Null for groups from before this was kept.
alter table participation.meeting_reserve add column planned integer check (planned > 0);
