-- Few files are merged ones; without this, each look for them would read all.
create index concurrently if not exists person_merged on relation.person (territory_id, merged_into) where merged_into is not null;
