-- What an idea is to become. Once it has, the words are those of the idea, and are nowhere else.
create table participation.merge_part (
    territory_id uuid not null,
    merge_id uuid not null,
    ordinal integer not null,
    title text not null,
    words text not null,
    proposal_id uuid,
    primary key (territory_id, merge_id, ordinal),
    unique (territory_id, proposal_id),
    foreign key (territory_id, merge_id) references participation.merge (territory_id, id) on delete cascade,
    foreign key (territory_id, proposal_id) references participation.proposal (territory_id, id)
);
call database.isolate('participation.merge_part');

-- As which author of each part somebody goes on.
create table participation.merge_part_author (
    territory_id uuid not null,
    merge_id uuid not null,
    source_author_id uuid not null,
    author_id uuid not null,
    primary key (territory_id, merge_id, source_author_id, author_id),
    foreign key (territory_id, merge_id) references participation.merge (territory_id, id) on delete cascade,
    foreign key (territory_id, source_author_id) references participation.author (territory_id, id) on delete cascade,
    foreign key (territory_id, author_id) references participation.author (territory_id, id) on delete cascade
);
call database.isolate('participation.merge_part_author');
create index merge_part_author_source on participation.merge_part_author (territory_id, source_author_id);
create index merge_part_author_author on participation.merge_part_author (territory_id, author_id);
