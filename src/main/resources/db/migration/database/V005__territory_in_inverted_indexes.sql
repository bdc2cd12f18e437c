-- Lets an inverted index hold the territory beside words, trigrams and districts.
create extension if not exists btree_gin with schema public;
