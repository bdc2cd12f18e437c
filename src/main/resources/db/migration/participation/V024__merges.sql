-- Ideas become one when each author of each of them agrees, and come apart again when one of them wants.

create table participation.merge (
    territory_id uuid not null,
    id uuid not null,
    process_id uuid not null,
    -- What the idea is to say that they become.
    title text not null,
    words text not null,
    -- Null where an agent proposes it.
    proposed_by uuid,
    proposed_at timestamptz not null,
    -- The town has read it: authors are asked from then on, until the day on which it lapses.
    asked_at timestamptz,
    lapses_at timestamptz,
    state text not null check (state in ('READING', 'ASKED', 'DONE', 'REFUSED', 'LAPSED', 'STOPPED', 'UNDONE')),
    ended_at timestamptz,
    ended_why text not null default '',
    -- The idea that they became.
    result_id uuid,
    -- False where something else took one of its ideas, until its authors know.
    is_told boolean not null default true,
    primary key (territory_id, id),
    unique (territory_id, result_id),
    foreign key (territory_id, process_id) references participation.process (territory_id, id),
    foreign key (territory_id, result_id) references participation.proposal (territory_id, id),
    check ((state in ('READING', 'REFUSED', 'STOPPED')) or asked_at is not null and lapses_at is not null),
    check ((state in ('DONE', 'UNDONE')) = (result_id is not null)),
    check (state <> 'UNDONE' or ended_why <> '')
);
call database.isolate('participation.merge');
create index merge_untold on participation.merge (territory_id) where not is_told;
create index merge_asked on participation.merge (territory_id, lapses_at) where state = 'ASKED';

create table participation.merge_source (
    territory_id uuid not null,
    merge_id uuid not null,
    proposal_id uuid not null,
    primary key (territory_id, merge_id, proposal_id),
    foreign key (territory_id, merge_id) references participation.merge (territory_id, id) on delete cascade,
    foreign key (territory_id, proposal_id) references participation.proposal (territory_id, id)
);
call database.isolate('participation.merge_source');
create index merge_source_proposal on participation.merge_source (territory_id, proposal_id);

-- Who agreed: silence is no.
create table participation.merge_consent (
    territory_id uuid not null,
    merge_id uuid not null,
    author_id uuid not null,
    at timestamptz not null,
    primary key (territory_id, merge_id, author_id),
    foreign key (territory_id, merge_id) references participation.merge (territory_id, id) on delete cascade,
    foreign key (territory_id, author_id) references participation.author (territory_id, id) on delete cascade
);
call database.isolate('participation.merge_consent');

-- As which author of the new idea somebody goes on.
create table participation.merge_author (
    territory_id uuid not null,
    merge_id uuid not null,
    source_author_id uuid not null,
    author_id uuid not null,
    primary key (territory_id, merge_id, source_author_id),
    foreign key (territory_id, merge_id) references participation.merge (territory_id, id) on delete cascade,
    foreign key (territory_id, source_author_id) references participation.author (territory_id, id) on delete cascade,
    foreign key (territory_id, author_id) references participation.author (territory_id, id) on delete cascade
);
call database.isolate('participation.merge_author');
create index merge_author_source on participation.merge_author (territory_id, source_author_id);

-- The cases that were marked as duplicates of the new idea's, and whose duplicates they were before; null for nobody's.
create table participation.merge_case (
    territory_id uuid not null,
    merge_id uuid not null,
    case_id uuid not null,
    before_id uuid,
    primary key (territory_id, merge_id, case_id),
    foreign key (territory_id, merge_id) references participation.merge (territory_id, id) on delete cascade
);
call database.isolate('participation.merge_case');

alter table participation.proposal validate constraint proposal_lifecycle_check;
