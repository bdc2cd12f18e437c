-- How often somebody tried something lately. The key is a hash: the table tells neither addresses nor sources.
create table web.attempts (
    territory_id uuid not null,
    key text not null,
    count int not null,
    since timestamptz not null,
    primary key (territory_id, key)
) with (fillfactor = 70);
create index attempts_age on web.attempts (territory_id, since);
call database.isolate('web.attempts');
