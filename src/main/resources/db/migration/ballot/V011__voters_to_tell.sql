-- Who had voted before a project changed, under their names of the roll, until they are told. Whoever is told is no more here, and nobody is once the
-- vote's keys are gone: nobody can say any more who a name is. No foreign key: a row for each who voted is written while ballots wait.
create table ballot.voter_to_tell (
    territory_id uuid not null,
    vote_id uuid not null,
    -- The place of the change in the log.
    leaf bigint not null,
    voter text not null,
    primary key (territory_id, vote_id, leaf, voter)
);
call database.isolate('ballot.voter_to_tell');
revoke update on ballot.voter_to_tell from ${app};

-- How many had voted by then (null where that was not counted), and how many of them were told.
alter table ballot.change add column voters bigint, add column told bigint not null default 0;
grant update (voters, told) on ballot.change to ${app};
