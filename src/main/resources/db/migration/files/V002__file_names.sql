-- Whether a file is still in use, for the nightly sweep.
create index on files.picture (territory_id, original);
create index on files.picture (territory_id, large) where large is not null;
create index on files.picture (territory_id, small) where small is not null;
