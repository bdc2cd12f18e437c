create index concurrently if not exists person_birth_alike
    on relation.person using gin (territory_id, relation.name_key(birth_name || ' ' || given_name) gin_trgm_ops)
    where birth_name <> '';
