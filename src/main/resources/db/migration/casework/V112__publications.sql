-- What everybody reads of a request whose acceptance by silence concerns others (CRPA L232-2), as an agent wrote it. Its day and where
-- it stands come from the timeline.
create table casework.publication (
    territory_id uuid not null,
    case_id uuid not null,
    words text not null check (length(btrim(words)) > 0),
    published_at timestamptz not null,
    primary key (territory_id, case_id),
    foreign key (territory_id, case_id) references casework.case (territory_id, id)
);
call database.isolate('casework.publication');
