-- Where debates, ideas and comments that were brought in from another platform come from. One row for each, kept whatever becomes
-- of it: what was brought in once does not come in again.
create table participation.origin (
    territory_id uuid not null,
    -- The debate, the idea or the comment.
    subject_id uuid not null,
    kind text not null check (kind in ('DEBATE', 'IDEA', 'COMMENT')),
    -- By which the same is known again in whatever file: host, kind and number there.
    external_id text not null,
    process_id uuid not null,
    url text not null,
    -- Of what it said there, so that a change is seen.
    digest text not null,
    -- Counted there, by rules of there: never added to those given here.
    supports integer not null default 0 check (supports >= 0),
    category text not null default '',
    -- Pages of the meetings in which it was born.
    meetings text[] not null default '{}',
    brought_at timestamptz not null,
    primary key (territory_id, subject_id),
    unique (territory_id, external_id),
    foreign key (territory_id, process_id) references participation.process (territory_id, id)
);
call database.isolate('participation.origin');
-- Answers that were brought in: which of a file are here already. Beside the answer, which stays as any other.
create table participation.brought_answer (
    territory_id uuid not null,
    survey_id uuid not null,
    digest bytea not null,
    primary key (territory_id, survey_id, digest),
    foreign key (territory_id, survey_id) references participation.survey (territory_id, id)
);
call database.isolate('participation.brought_answer');
revoke update, delete on participation.brought_answer from ${app};
