-- When a body's server last answered about a report: the next question goes back to there, however long it was away.
alter table report.forwarding add column heard_at timestamptz;
