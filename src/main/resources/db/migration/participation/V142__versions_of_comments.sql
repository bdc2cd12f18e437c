-- The version of the article that somebody had before them when they began to comment on it; null where none was told, or it has none.
alter table participation.comment add column version integer;
