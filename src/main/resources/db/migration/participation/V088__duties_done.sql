-- When the town has done what a threshold obliged it to: each of them is owed by itself, whatever was answered before it was reached.
alter table participation.petition_threshold add column done_at timestamptz;
