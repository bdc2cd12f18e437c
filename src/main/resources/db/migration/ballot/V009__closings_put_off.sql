-- The closing of a vote is put off, in public: each time is a leaf of the vote's log.
create table ballot.extension (
    territory_id uuid not null,
    vote_id uuid not null,
    -- Its place in the log.
    leaf bigint not null check (leaf > 0),
    -- As extensions.json says it: the leaf is its digest.
    words text not null,
    primary key (territory_id, vote_id, leaf),
    foreign key (territory_id, vote_id) references ballot.vote (territory_id, id)
);
call database.isolate('ballot.extension');
revoke update, delete on ballot.extension from ${app};

-- When somebody last saw that a vote can be reached: a gap is an outage. Apart from the vote, which whoever casts a ballot holds.
create table ballot.pulse (
    territory_id uuid not null,
    vote_id uuid not null,
    beat_at timestamptz not null,
    primary key (territory_id, vote_id),
    foreign key (territory_id, vote_id) references ballot.vote (territory_id, id)
);
call database.isolate('ballot.pulse');
revoke delete on ballot.pulse from ${app};

-- Outages of open votes, for everybody to read; one begins at one moment once.
create table ballot.outage (
    territory_id uuid not null,
    vote_id uuid not null,
    from_at timestamptz not null,
    until_at timestamptz not null check (until_at > from_at),
    primary key (territory_id, vote_id, from_at),
    foreign key (territory_id, vote_id) references ballot.vote (territory_id, id)
);
call database.isolate('ballot.outage');
revoke update, delete on ballot.outage from ${app};

-- The application has no right to change when a vote closes but by this: never earlier, and never once it was closed. False where it did nothing.
create function ballot.put_off(vote uuid, later timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    update ballot.vote v set closes_at = later
    where v.territory_id = database.current_territory() and v.id = vote and v.closed_at is null and later > v.closes_at;
    return found;
end $$;
revoke all on function ballot.put_off(uuid, timestamptz) from public;
grant execute on function ballot.put_off(uuid, timestamptz) to ${app};
