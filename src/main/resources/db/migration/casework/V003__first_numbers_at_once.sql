-- Several that open the very first case of a series at the same time: one makes the series, the others use it.
create or replace function casework.next_numbers(prefix text, year integer, how_many integer) returns setof bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    series text;
    start_of_number text := prefix || '-' || year || '-';
    highest bigint;
begin
    if prefix !~ '^[A-Z]{1,6}$' or year not between 1900 and 9999 or database.current_territory() is null then
        raise exception 'Not a series: % %', prefix, year;
    end if;
    series := 'number_' || replace(database.current_territory()::text, '-', '') || '_' || lower(prefix) || '_' || year;
    if to_regclass('casework.' || series) is null then
        perform pg_advisory_xact_lock(hashtextextended('casework.' || series, 0));
        if to_regclass('casework.' || series) is null then
            select coalesce(max(substr(c.number, length(start_of_number) + 1)::bigint), 0) into highest
            from casework.case c
            where c.territory_id = database.current_territory() and starts_with(c.number, start_of_number);
            -- A session may still remember that there was none: «if not exists» looks again.
            execute format('create sequence if not exists casework.%I start with %s', series, highest + 1);
        end if;
    end if;
    return query execute format('select nextval(''casework.%I'') from generate_series(1, $1)', series) using how_many;
end $$;
