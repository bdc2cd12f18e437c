-- When a category last changed: programs that keep the list ask whether it is still the same.
alter table report.category add column changed_at timestamptz not null default now();
