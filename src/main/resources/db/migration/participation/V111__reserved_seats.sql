-- Seats of meetings that are kept for stated groups, with the reason in public, until a moment after which whoever waits has them.
create table participation.meeting_reserve (
    territory_id uuid not null,
    id uuid not null,
    meeting_id uuid not null,
    ordinal integer not null,
    name text not null,
    why text not null,
    seats integer not null,
    taken integer not null default 0 check (taken between 0 and seats),
    primary key (territory_id, id),
    foreign key (territory_id, meeting_id) references participation.meeting (territory_id, id)
);
call database.isolate('participation.meeting_reserve');
create index meeting_reserve_meeting on participation.meeting_reserve (territory_id, meeting_id, ordinal);

-- Beside the seats that are taken, in the row that is locked: how many are for groups, and how many of these nobody has.
alter table participation.meeting
    add column reserved integer not null default 0,
    add column kept integer not null default 0,
    add column release_at timestamptz,
    add column released_at timestamptz,
    add constraint meeting_kept check (kept between 0 and reserved) not valid,
    add constraint meeting_taken_or_kept check (capacity is null or taken + kept <= capacity) not valid;
alter table participation.meeting_registration
    add column reserve_id uuid,
    add constraint meeting_registration_reserve
        foreign key (territory_id, reserve_id) references participation.meeting_reserve (territory_id, id) not valid;
