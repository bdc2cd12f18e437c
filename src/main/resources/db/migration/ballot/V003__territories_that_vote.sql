-- The towns in which a vote is not published yet: the jobs look after these alone, and not after every town each time.
create function ballot.territories_under_way() returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select distinct territory_id from ballot.vote where published_at is null
$$;
revoke all on function ballot.territories_under_way() from public;
grant execute on function ballot.territories_under_way() to ${app};
