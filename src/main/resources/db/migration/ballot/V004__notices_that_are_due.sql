-- Whom a checkpoint lets be told: mixed there, and told afterwards some at a time, so that no vote waits for the mail.
create table ballot.notice_due (
    territory_id uuid not null,
    vote_id uuid not null,
    -- Random: the order in which they are told.
    id uuid not null,
    words text not null,
    primary key (territory_id, vote_id, id),
    foreign key (territory_id, vote_id) references ballot.vote (territory_id, id)
);
call database.isolate('ballot.notice_due');
