-- The history of a spot: the nearest of one department, in the order of the index, so that a place where thousands were
-- reported costs no more than one with as many as are asked for. The order is that of degrees, which is not that of
-- metres: callers ask for more than they show and measure what they get. Which of many at the very same distance are
-- given is left to the index. As casework.search, this function states the territory itself and may so use an operator
-- that row-level security would keep from the index.
drop function casework.near(double precision, double precision, double precision, double precision);

create function casework.nearest(
        lon double precision, lat double precision, width double precision, height double precision,
        department uuid, most int)
    returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select c.id
    from casework.case c
    where c.territory_id = database.current_territory()
      and c.location is not null
      and c.location <@ box(point(lon - width, lat - height), point(lon + width, lat + height))
      and c.department_id = department
    order by c.location <-> point(lon, lat)
    limit most
$$;
revoke all on function casework.nearest(
    double precision, double precision, double precision, double precision, uuid, int) from public;
grant execute on function casework.nearest(
    double precision, double precision, double precision, double precision, uuid, int) to ${app};
