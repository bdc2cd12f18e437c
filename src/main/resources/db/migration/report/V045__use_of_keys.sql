-- When a key was last used, to the hour: who looks after the keys tells a living one from a forgotten one.
alter table report.api_key add column last_used_at timestamptz;
