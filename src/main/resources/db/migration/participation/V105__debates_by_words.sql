-- One that a crash left half built is built anew.
drop index concurrently if exists participation.debate_words;
create index concurrently debate_words on participation.debate
    using gin (territory_id, (setweight(to_tsvector('database.fr', question), 'A') || setweight(to_tsvector('database.fr', words), 'B')));
