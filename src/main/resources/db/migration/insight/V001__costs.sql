-- What a channel costs the authority, as its own people say it; an older value stays, with the day from which it held.
grant usage on schema insight to ${app};

create table insight.cost (
    territory_id uuid not null,
    channel text not null,
    valid_from date not null,
    -- Either what the channel costs in a year, or how long one operation takes and what an hour costs.
    annual_cents bigint check (annual_cents >= 0),
    seconds integer check (seconds >= 0),
    hourly_cents bigint check (hourly_cents >= 0),
    -- Operations in a year where the authority knows better than the cases: not every call leaves one.
    operations bigint check (operations > 0),
    source text not null,
    written_by text not null,
    written_at timestamptz not null,
    primary key (territory_id, channel, valid_from),
    check ((annual_cents is not null) <> (seconds is not null)),
    check ((seconds is null) = (hourly_cents is null))
);
call database.isolate('insight.cost');

-- Whether everybody may read the figures of the relation with residents.
create table insight.publication (
    territory_id uuid not null primary key,
    is_public boolean not null
);
call database.isolate('insight.publication');
