-- Old messages are forgotten, territory by territory.
create index concurrently if not exists message_age on messaging.message (territory_id, created_at);
