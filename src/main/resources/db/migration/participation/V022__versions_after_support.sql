-- An idea changes after people support it: each version stays readable, and whoever supports it is asked again.

-- Beside those that stand and those withdrawn: what was made one with others, and what was made of others and is parted again.
alter table participation.proposal
    drop constraint proposal_lifecycle_check,
    add constraint proposal_lifecycle_check check (lifecycle in ('SENT', 'WITHDRAWN', 'MERGED', 'PARTED')) not valid,
    -- Ordinal of the version that counts, and of the last about which supporters were asked.
    add column version integer not null default 1,
    add column asking_version integer not null default 1;
-- Since when everybody could read it: what nobody has read before it was corrected stays between its author and the town.
alter table participation.version
    add column shown_at timestamptz,
    add column substantive boolean not null default false,
    -- What changes in it, in its author's words.
    add column why text not null default '';

-- The version that somebody supports: they kept their support when they were asked, or gave it since.
alter table participation.support add column version integer not null default 1;

-- What an author wants their idea to say, until somebody has read it; what everybody reads stays as it is meanwhile.
create table participation.revision (
    territory_id uuid not null,
    proposal_id uuid not null,
    author_id uuid,
    title text not null,
    words text not null,
    why text not null,
    weight text not null check (weight in ('FREE', 'MINOR', 'SUBSTANTIVE')),
    at timestamptz not null,
    primary key (territory_id, proposal_id),
    foreign key (territory_id, proposal_id) references participation.proposal (territory_id, id) on delete cascade
);
call database.isolate('participation.revision');

-- Whom to tell by mail what became of an idea that they support, and to ask whether they still do.
create table participation.support_question (
    territory_id uuid not null,
    id uuid not null,
    proposal_id uuid not null,
    supporter text not null,
    email text not null,
    why text not null check (why in ('VERSION', 'MERGED', 'PARTED', 'RETURNED', 'WITHDRAWN')),
    version integer not null,
    at timestamptz not null,
    -- Of the secret in the mail; null until it went.
    hash text,
    told_at timestamptz,
    primary key (territory_id, id),
    unique (territory_id, hash),
    foreign key (territory_id, proposal_id) references participation.proposal (territory_id, id) on delete cascade
);
call database.isolate('participation.support_question');
create index support_question_untold on participation.support_question (territory_id, id) where told_at is null;
create index support_question_email on participation.support_question (territory_id, email);
create index support_question_proposal on participation.support_question (territory_id, proposal_id);
