-- Old keys are forgotten, territory by territory.
create index concurrently if not exists idempotency_age on web.idempotency (territory_id, created_at);
