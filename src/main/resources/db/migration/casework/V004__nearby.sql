-- The history of a spot. As casework.search, this function states the territory itself and may so use an index of an
-- operator that row-level security would keep the planner from.
create index case_location on casework.case using gist (territory_id, location) where location is not null;

create function casework.near(lon double precision, lat double precision, width double precision, height double precision)
    returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select c.id
    from casework.case c
    where c.territory_id = database.current_territory()
      and c.location is not null
      and c.location <@ box(point(lon - width, lat - height), point(lon + width, lat + height))
    limit 200
$$;
revoke all on function casework.near(double precision, double precision, double precision, double precision) from public;
grant execute on function casework.near(double precision, double precision, double precision, double precision) to ${app};
