-- Debates: a question of the town or of a resident, what people say about it (comments, as under ideas) and one vote each.

create table participation.debate (
    territory_id uuid not null,
    id uuid not null,
    process_id uuid not null,
    -- In its address: within the process, never given twice.
    number integer not null check (number > 0),
    origin text not null check (origin in ('TOWN', 'RESIDENT')),
    -- Of a resident's; null as long as the address has not answered, and once it was forgotten whose it was.
    author_id uuid,
    shown_name text not null default '',
    -- The version that counts.
    version integer not null default 1,
    question text not null,
    words text not null,
    -- What each side holds, where the debate begins with that; empty for nothing.
    first_position text not null default '',
    second_position text not null default '',
    lifecycle text not null default 'DRAFT' check (lifecycle in ('DRAFT', 'SENT', 'WITHDRAWN')),
    moderation text not null default 'QUARANTINED' check (moderation in ('QUARANTINED', 'VISIBLE', 'HIDDEN')),
    hidden_article text not null default '',
    hidden_why text not null default '',
    created_at timestamptz not null,
    -- From when everybody could read it.
    published_at timestamptz,
    -- Closed by the town before its phase is over.
    closed_at timestamptz,
    closed_why text not null default '',
    -- For what it waits for a moderator, since when, and until when it may.
    waits_for text check (waits_for in ('FIRST', 'APPEALED')),
    waits_since timestamptz,
    due_at timestamptz,
    primary key (territory_id, id),
    unique (territory_id, process_id, number),
    foreign key (territory_id, process_id) references participation.process (territory_id, id),
    foreign key (territory_id, author_id) references participation.participant (territory_id, id),
    check (moderation <> 'HIDDEN' or hidden_why <> ''),
    check (closed_at is null or published_at is not null and closed_why <> ''),
    check (num_nulls(waits_for, waits_since, due_at) in (0, 3))
);
call database.isolate('participation.debate');
create index debate_author on participation.debate (territory_id, author_id) where author_id is not null;
create index debate_waiting on participation.debate (territory_id, due_at, id) where waits_for is not null;
create index debate_drafts on participation.debate (territory_id, created_at) where lifecycle = 'DRAFT' and origin = 'RESIDENT';

-- All that everybody could read of it, with why each is another than the one before. Words can go, for whoever is erased.
create table participation.debate_version (
    territory_id uuid not null,
    debate_id uuid not null,
    version integer not null,
    question text not null,
    words text not null,
    first_position text not null,
    second_position text not null,
    reason text not null,
    at timestamptz not null,
    primary key (territory_id, debate_id, version),
    foreign key (territory_id, debate_id) references participation.debate (territory_id, id),
    check (version = 1 or reason <> '')
);
call database.isolate('participation.debate_version');
revoke delete on participation.debate_version from ${app};

-- The link in a resident's mail that opens their own debate.
create table participation.debate_key (
    territory_id uuid not null,
    hash text not null,
    debate_id uuid not null,
    -- Whom the mail went to; null once their address has answered, or was forgotten.
    email text,
    language text not null,
    created_at timestamptz not null,
    primary key (territory_id, hash),
    foreign key (territory_id, debate_id) references participation.debate (territory_id, id) on delete cascade
);
call database.isolate('participation.debate_key');
create index debate_key_debate on participation.debate_key (territory_id, debate_id);
create index debate_key_email on participation.debate_key (territory_id, email) where email is not null;

-- One person, one vote on the question, which they may change.
create table participation.debate_vote (
    territory_id uuid not null,
    debate_id uuid not null,
    voter_id uuid not null,
    value smallint not null check (value in (-1, 0, 1)),
    at timestamptz not null,
    primary key (territory_id, debate_id, voter_id),
    foreign key (territory_id, debate_id) references participation.debate (territory_id, id),
    foreign key (territory_id, voter_id) references participation.participant (territory_id, id)
);
call database.isolate('participation.debate_vote');
create index debate_vote_voter on participation.debate_vote (territory_id, voter_id);

create table participation.debate_vote_link (
    territory_id uuid not null,
    hash text not null,
    debate_id uuid not null,
    wish text not null check (wish in ('PRO', 'CONTRA', 'NEITHER', 'NONE')),
    email text not null,
    language text not null,
    created_at timestamptz not null,
    primary key (territory_id, hash),
    foreign key (territory_id, debate_id) references participation.debate (territory_id, id)
);
call database.isolate('participation.debate_vote_link');
create index debate_vote_link_at on participation.debate_vote_link (territory_id, created_at);
create index debate_vote_link_email on participation.debate_vote_link (territory_id, email);

-- Figures of votes on a question, beside those of its comments: appended, and brought together by the same job.
alter table participation.talk_tally
    add column votes_pro integer not null default 0,
    add column votes_contra integer not null default 0,
    add column votes_neither integer not null default 0;
alter table participation.tally_change
    add column votes_pro integer not null default 0,
    add column votes_contra integer not null default 0,
    add column votes_neither integer not null default 0;

-- One register for comments and debates.
alter table participation.comment_act
    alter column comment_id drop not null,
    add column debate_id uuid,
    add constraint comment_act_debate foreign key (territory_id, debate_id) references participation.debate (territory_id, id),
    add constraint comment_act_of_one check (num_nonnulls(comment_id, debate_id) = 1);
alter table participation.comment_appeal
    alter column comment_id drop not null,
    add column debate_id uuid,
    add constraint comment_appeal_of_one check (num_nonnulls(comment_id, debate_id) = 1);

-- When people can comment, and vote on comments and questions: under what everybody can read, in phases that let them.
create view participation.talk_window with (security_invoker = true) as
    select p.territory_id, p.id as subject_id, ph.opens_at, ph.closes_at
    from participation.proposal p
    join participation.process pr on pr.territory_id = p.territory_id and pr.id = p.process_id
    join participation.phase ph on ph.territory_id = p.territory_id and ph.process_id = p.process_id
    where p.moderation = 'VISIBLE' and p.lifecycle = 'SENT' and pr.published_at is not null and 'COMMENT' = any (ph.allows)
    union all
    select d.territory_id, d.id, ph.opens_at, ph.closes_at
    from participation.debate d
    join participation.process pr on pr.territory_id = d.territory_id and pr.id = d.process_id
    join participation.phase ph on ph.territory_id = d.territory_id and ph.process_id = d.process_id
    where d.moderation = 'VISIBLE' and d.lifecycle = 'SENT' and d.closed_at is null
        and pr.published_at is not null and 'DEBATE' = any (ph.allows);
grant select on participation.talk_window to ${app};
