-- Names of birth, looked for as names in use are; most files have none.
create index concurrently if not exists person_birth_first
    on relation.person (territory_id, relation.name_key(birth_name || ' ' || given_name) text_pattern_ops, id)
    where birth_name <> '';
