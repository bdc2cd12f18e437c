-- When a member was told that their mandate ends soon; null where nobody told them.
alter table participation.council_mandate add column reminded_at timestamptz;
