-- Projects that were withdrawn, or cost something else, after a vote had opened. Each is a leaf of the vote's log.
create table ballot.change (
    territory_id uuid not null,
    vote_id uuid not null,
    -- Its place in the log.
    leaf bigint not null check (leaf > 0),
    -- As changes.json says it: the leaf is its digest.
    words text not null,
    -- When those who had voted were told; null before.
    told_at timestamptz,
    primary key (territory_id, vote_id, leaf),
    foreign key (territory_id, vote_id) references ballot.vote (territory_id, id)
);
call database.isolate('ballot.change');
revoke update, delete on ballot.change from ${app};
grant update (told_at) on ballot.change to ${app};
