-- What whoever registers for a meeting is asked, as files of territories write questions, and what they answered.
alter table participation.meeting add column form jsonb not null default '[]';
alter table participation.meeting_registration add column answers jsonb not null default '{}';
