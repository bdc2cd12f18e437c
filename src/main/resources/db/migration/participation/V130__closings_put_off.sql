-- A budget whose rule is frozen closes when its vote does: later than it said, where that was put off; never earlier.
create or replace function participation.keep_times() returns trigger language plpgsql as $$
begin
    if (old.vote_id, old.opens_at) is distinct from (new.vote_id, new.opens_at)
        or new.closes_at < old.closes_at
        or not exists (
            select 1 from ballot.vote v where v.territory_id = new.territory_id and v.id = new.vote_id and v.closes_at = new.closes_at)
    then
        raise exception 'The vote of a budget whose rule is frozen keeps its times';
    end if;
    return new;
end
$$;
