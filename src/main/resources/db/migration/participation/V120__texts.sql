-- «Textes soumis à l’avis»: what the town means to adopt, article by article. People comment on each article and suggest other
-- wordings; the town answers them and writes the next version.

create table participation.draft_text (
    territory_id uuid not null,
    id uuid not null,
    process_id uuid not null,
    -- Within its process, never given twice once it was published: its address.
    number integer not null check (number > 0),
    title text not null,
    intro text not null,
    -- The one that is in force; of a draft the first.
    version integer not null default 1 check (version > 0),
    created_at timestamptz not null,
    published_at timestamptz,
    -- The town has made its mind up: what becomes of it.
    closed_at timestamptz,
    closed_words text not null default '',
    primary key (territory_id, id),
    unique (territory_id, process_id, number),
    foreign key (territory_id, process_id) references participation.process (territory_id, id),
    check (closed_at is null or published_at is not null and closed_words <> '')
);
call database.isolate('participation.draft_text');

create table participation.text_version (
    territory_id uuid not null,
    text_id uuid not null,
    version integer not null check (version > 0),
    -- Empty for the first.
    why text not null,
    at timestamptz not null,
    primary key (territory_id, text_id, version),
    foreign key (territory_id, text_id) references participation.draft_text (territory_id, id) on delete cascade
);
call database.isolate('participation.text_version');

-- An article: the same through all versions that have it, so that what was said about it stays with it.
create table participation.clause (
    territory_id uuid not null,
    id uuid not null,
    text_id uuid not null,
    -- Within its text, never given twice: its address, whatever its place.
    number integer not null check (number > 0),
    primary key (territory_id, id),
    unique (territory_id, text_id, number),
    foreign key (territory_id, text_id) references participation.draft_text (territory_id, id) on delete cascade
);
call database.isolate('participation.clause');

create table participation.clause_wording (
    territory_id uuid not null,
    clause_id uuid not null,
    text_id uuid not null,
    version integer not null,
    position integer not null check (position > 0),
    heading text not null,
    words text not null,
    primary key (territory_id, clause_id, version),
    unique (territory_id, text_id, version, position),
    foreign key (territory_id, clause_id) references participation.clause (territory_id, id) on delete cascade,
    foreign key (territory_id, text_id, version) references participation.text_version (territory_id, text_id, version) on delete cascade
);
call database.isolate('participation.clause_wording');

-- What a comment suggests that an article should say, and what it said then; empty for none. And what the town answers.
alter table participation.comment
    add column reworded_from text not null default '',
    add column reworded_to text not null default '',
    add column reply text,
    add column reply_why text not null default '',
    add column replied_at timestamptz;
alter table participation.comment add constraint comment_reply check (
    (reply is null) = (replied_at is null) and (reply is null or reply in ('TAKEN', 'PARTLY', 'REFUSED') and reply_why <> '')) not valid;

create or replace view participation.talk_window with (security_invoker = true) as
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
        and pr.published_at is not null and 'DEBATE' = any (ph.allows)
    union all
    select c.territory_id, c.id, ph.opens_at, ph.closes_at
    from participation.clause c
    join participation.draft_text t on t.territory_id = c.territory_id and t.id = c.text_id
    join participation.clause_wording w on w.territory_id = c.territory_id and w.clause_id = c.id and w.version = t.version
    join participation.process pr on pr.territory_id = t.territory_id and pr.id = t.process_id
    join participation.phase ph on ph.territory_id = t.territory_id and ph.process_id = t.process_id
    where t.published_at is not null and t.closed_at is null and pr.published_at is not null and 'ANNOTATE' = any (ph.allows);
