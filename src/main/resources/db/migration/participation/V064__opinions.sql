-- «Avis à partager»: short statements of a process, shown one at a time, on which each person says whether they agree; and the
-- groups of people who answer alike, of which nobody is told which is theirs.

create table participation.canvass (
    territory_id uuid not null,
    id uuid not null,
    process_id uuid not null,
    slug text not null,
    title text not null,
    words text not null,
    -- Who adds statements.
    adding text not null check (adding in ('EVERYBODY', 'TOWN')),
    -- What is published once it is over: told to everybody before they vote, and fixed when it opens.
    data text not null check (data in ('FIGURES', 'VOTES')),
    created_at timestamptz not null,
    published_at timestamptz,
    -- Closed by the town before its phase is over.
    closed_at timestamptz,
    closed_why text not null default '',
    primary key (territory_id, id),
    unique (territory_id, process_id, slug),
    foreign key (territory_id, process_id) references participation.process (territory_id, id),
    check (closed_at is null or published_at is not null and closed_why <> '')
);
call database.isolate('participation.canvass');

create table participation.statement (
    territory_id uuid not null,
    id uuid not null,
    canvass_id uuid not null,
    -- Within its canvass, never given twice: what figures and a synthesis name it by.
    number integer not null check (number > 0),
    origin text not null check (origin in ('TOWN', 'RESIDENT')),
    -- About how people take part, and not about the matter.
    is_meta boolean not null default false,
    -- Of a resident's; null for the town's, and once it was forgotten.
    author_id uuid,
    -- Empty once it is withdrawn or forgotten.
    words text not null,
    lifecycle text not null default 'SENT' check (lifecycle in ('SENT', 'WITHDRAWN')),
    moderation text not null check (moderation in ('QUARANTINED', 'VISIBLE', 'HIDDEN')),
    hidden_article text not null default '',
    hidden_why text not null default '',
    created_at timestamptz not null,
    -- From when everybody could read it.
    published_at timestamptz,
    -- For what it waits for a moderator, since when, and until when it may.
    waits_for text check (waits_for in ('FIRST', 'APPEALED')),
    waits_since timestamptz,
    due_at timestamptz,
    primary key (territory_id, id),
    unique (territory_id, canvass_id, number),
    foreign key (territory_id, canvass_id) references participation.canvass (territory_id, id) on delete cascade,
    foreign key (territory_id, author_id) references participation.participant (territory_id, id),
    check (moderation <> 'HIDDEN' or hidden_why <> ''),
    check (num_nulls(waits_for, waits_since, due_at) in (0, 3))
);
call database.isolate('participation.statement');
create index statement_author on participation.statement (territory_id, author_id) where author_id is not null;
create index statement_waiting on participation.statement (territory_id, due_at, id) where waits_for is not null;

-- One person, one vote on a statement, which they may change: 1 agree, −1 disagree, 0 pass.
create table participation.statement_vote (
    territory_id uuid not null,
    statement_id uuid not null,
    voter_id uuid not null,
    canvass_id uuid not null,
    value smallint not null check (value in (-1, 0, 1)),
    at timestamptz not null,
    primary key (territory_id, statement_id, voter_id),
    foreign key (territory_id, statement_id) references participation.statement (territory_id, id),
    foreign key (territory_id, canvass_id) references participation.canvass (territory_id, id),
    foreign key (territory_id, voter_id) references participation.participant (territory_id, id)
);
call database.isolate('participation.statement_vote');
create index statement_vote_canvass on participation.statement_vote (territory_id, canvass_id, voter_id);
create index statement_vote_voter on participation.statement_vote (territory_id, voter_id);

-- Whose votes changed since groups were last computed: appended with the vote, and gone with the next computation.
create table participation.canvass_change (
    territory_id uuid not null,
    id uuid not null default gen_random_uuid(),
    canvass_id uuid not null,
    voter_id uuid not null,
    primary key (territory_id, id),
    foreign key (territory_id, canvass_id) references participation.canvass (territory_id, id)
);
call database.isolate('participation.canvass_change');
create index canvass_change_canvass on participation.canvass_change (territory_id, canvass_id, voter_id);

-- What the last computation found: figures without anybody's place, and where the next one starts.
create table participation.canvass_result (
    territory_id uuid not null,
    canvass_id uuid not null,
    is_final boolean not null default false,
    figures jsonb not null,
    memory jsonb not null,
    computed_at timestamptz not null,
    primary key (territory_id, canvass_id),
    foreign key (territory_id, canvass_id) references participation.canvass (territory_id, id)
);
call database.isolate('participation.canvass_result');

-- What somebody calls a group of the final result, and why.
create table participation.canvass_group (
    territory_id uuid not null,
    canvass_id uuid not null,
    number integer not null check (number > 0),
    name text not null check (name <> ''),
    reason text not null check (reason <> ''),
    at timestamptz not null,
    primary key (territory_id, canvass_id, number),
    foreign key (territory_id, canvass_id) references participation.canvass (territory_id, id)
);
call database.isolate('participation.canvass_group');

-- Links by which somebody without an account comes back to their votes.
create table participation.canvass_key (
    territory_id uuid not null,
    hash text not null,
    canvass_id uuid not null,
    email text not null,
    language text not null,
    created_at timestamptz not null,
    -- When it was first used to do something: the address has answered.
    answered_at timestamptz,
    primary key (territory_id, hash),
    foreign key (territory_id, canvass_id) references participation.canvass (territory_id, id)
);
call database.isolate('participation.canvass_key');
create index canvass_key_email on participation.canvass_key (territory_id, email);
create index canvass_key_canvass on participation.canvass_key (territory_id, canvass_id);

-- What the town takes from the opinions, citing statements by their numbers: [12]. Once published it does not change; a correction
-- is another version that says why.
create table participation.canvass_synthesis (
    territory_id uuid not null,
    canvass_id uuid not null,
    version integer not null check (version > 0),
    revision integer not null default 1,
    words text not null,
    signatory text not null,
    correction text not null default '',
    created_at timestamptz not null,
    published_at timestamptz,
    -- Whoever voted is told by a job, in the order of their ids: who was told last, and when all were.
    told_to uuid not null default '00000000-0000-0000-0000-000000000000',
    told_at timestamptz,
    primary key (territory_id, canvass_id, version),
    foreign key (territory_id, canvass_id) references participation.canvass (territory_id, id),
    check (version = 1 or correction <> ''),
    check (published_at is null or words <> '' and signatory <> '')
);
call database.isolate('participation.canvass_synthesis');
revoke delete on participation.canvass_synthesis from ${app};
create unique index canvass_synthesis_draft on participation.canvass_synthesis (territory_id, canvass_id) where published_at is null;
create index canvass_synthesis_to_tell on participation.canvass_synthesis (territory_id, published_at)
    where published_at is not null and told_at is null;

create trigger canvass_synthesis_is_final before update on participation.canvass_synthesis for each row
    when (old.published_at is not null
        and (to_jsonb(old) - 'told_to' - 'told_at') is distinct from (to_jsonb(new) - 'told_to' - 'told_at'))
    execute function participation.refuse_change();

-- When people vote and add statements.
create view participation.canvass_window with (security_invoker = true) as
    select c.territory_id, c.id as canvass_id, ph.opens_at, ph.closes_at
    from participation.canvass c
    join participation.process pr on pr.territory_id = c.territory_id and pr.id = c.process_id
    join participation.phase ph on ph.territory_id = c.territory_id and ph.process_id = c.process_id
    where c.published_at is not null and c.closed_at is null and pr.published_at is not null and 'SHARE' = any (ph.allows);
grant select on participation.canvass_window to ${app};

-- The territories where groups may have to be computed: one question for all of them.
create function participation.to_group(territories uuid[]) returns setof uuid
    language sql stable security definer set search_path = pg_catalog as $$
    select t.id
    from unnest(territories) t (id)
    where exists (select from participation.canvass_change c where c.territory_id = t.id)
        or exists (
            select from participation.canvass c
            where c.territory_id = t.id and c.published_at is not null and not exists (
                select from participation.canvass_result r
                where r.territory_id = c.territory_id and r.canvass_id = c.id and r.is_final))
$$;
revoke execute on function participation.to_group(uuid[]) from public;
grant execute on function participation.to_group(uuid[]) to ${app};

-- One register for comments, debates and statements.
alter table participation.comment_act
    add column statement_id uuid,
    add constraint comment_act_statement foreign key (territory_id, statement_id) references participation.statement (territory_id, id) not valid,
    drop constraint comment_act_of_one,
    add constraint comment_act_of_one check (num_nonnulls(comment_id, debate_id, statement_id) = 1) not valid;
alter table participation.comment_appeal
    add column statement_id uuid,
    drop constraint comment_appeal_of_one,
    add constraint comment_appeal_of_one check (num_nonnulls(comment_id, debate_id, statement_id) = 1) not valid;
