-- What people say under an idea and how others see it. A person is an address that has answered, as for supports.

create table participation.participant (
    territory_id uuid not null,
    id uuid not null,
    -- Hash of the address, which tells persons apart; nobody's once it was forgotten who it was.
    person text not null,
    email text,
    account_id uuid,
    language text not null,
    -- When something of theirs was first read and shown: from then on what they say shows at once.
    accepted_at timestamptz,
    primary key (territory_id, id),
    unique (territory_id, person)
);
call database.isolate('participation.participant');
create index participant_email on participation.participant (territory_id, email) where email is not null;
create index participant_account on participation.participant (territory_id, account_id) where account_id is not null;

create table participation.comment (
    territory_id uuid not null,
    id uuid not null,
    process_id uuid not null,
    -- The idea beneath which it stands.
    subject_id uuid not null,
    -- Null as long as the address has not answered, and once it was forgotten whose it was.
    author_id uuid,
    -- The first of its thread, the second beneath which it stands (itself on the second level), and what it answers.
    root_id uuid,
    branch_id uuid,
    parent_id uuid,
    depth smallint not null check (depth between 1 and 3),
    stance text not null check (stance in ('PRO', 'CONTRA', 'NEITHER')),
    words text not null,
    source text not null,
    shown_name text not null,
    said_at timestamptz not null,
    edited_at timestamptz,
    -- Where it stands in the order of what everybody can read: an id given the moment it came there. Null: not there.
    place uuid,
    lifecycle text not null default 'DRAFT' check (lifecycle in ('DRAFT', 'SAID', 'WITHDRAWN')),
    moderation text not null default 'QUARANTINED' check (moderation in ('QUARANTINED', 'VISIBLE', 'HIDDEN')),
    hidden_article text not null default '',
    hidden_why text not null default '',
    primary key (territory_id, id),
    foreign key (territory_id, process_id) references participation.process (territory_id, id),
    foreign key (territory_id, author_id) references participation.participant (territory_id, id),
    check (moderation <> 'HIDDEN' or hidden_why <> ''),
    check (depth = 1 and root_id is null and parent_id is null or depth > 1 and root_id is not null and branch_id is not null and parent_id is not null)
);
call database.isolate('participation.comment');
create index comment_roots on participation.comment (territory_id, subject_id, place) where root_id is null and place is not null;
create index comment_replies on participation.comment (territory_id, root_id, branch_id, depth, id) where root_id is not null and place is not null;
create index comment_parent on participation.comment (territory_id, parent_id) where parent_id is not null;
create index comment_author on participation.comment (territory_id, author_id) where author_id is not null;
create index comment_drafts on participation.comment (territory_id, said_at) where lifecycle = 'DRAFT';

-- One person, one vote on a comment, which they may change.
create table participation.comment_vote (
    territory_id uuid not null,
    comment_id uuid not null,
    voter_id uuid not null,
    value smallint not null check (value in (-1, 1)),
    at timestamptz not null,
    primary key (territory_id, comment_id, voter_id),
    foreign key (territory_id, comment_id) references participation.comment (territory_id, id) on delete cascade,
    foreign key (territory_id, voter_id) references participation.participant (territory_id, id)
);
call database.isolate('participation.comment_vote');
create index comment_vote_voter on participation.comment_vote (territory_id, voter_id);

-- Figures of the comments that everybody can read, brought up to date from tally_change a moment after it happened.
create table participation.comment_tally (
    territory_id uuid not null,
    comment_id uuid not null,
    subject_id uuid not null,
    is_root boolean not null,
    stance text not null,
    agree integer not null default 0,
    disagree integer not null default 0,
    replies integer not null default 0,
    primary key (territory_id, comment_id),
    foreign key (territory_id, comment_id) references participation.comment (territory_id, id) on delete cascade
);
call database.isolate('participation.comment_tally');
create index comment_tally_agree on participation.comment_tally (territory_id, subject_id, agree desc, comment_id desc) where is_root;
create index comment_tally_stance on participation.comment_tally (territory_id, subject_id, stance, agree desc, comment_id desc) where is_root;
create index comment_tally_replies on participation.comment_tally (territory_id, subject_id, replies desc, comment_id desc) where is_root;

create table participation.talk_tally (
    territory_id uuid not null,
    subject_id uuid not null,
    comments integer not null default 0,
    pro integer not null default 0,
    contra integer not null default 0,
    primary key (territory_id, subject_id)
);
call database.isolate('participation.talk_tally');

-- What is to be added to these figures: appended by whoever comments or votes, so that nobody waits for a row that others
-- change; taken away again some seconds later.
create table participation.tally_change (
    territory_id uuid not null,
    id uuid not null,
    subject_id uuid not null,
    comment_id uuid,
    agree integer not null default 0,
    disagree integer not null default 0,
    replies integer not null default 0,
    comments integer not null default 0,
    pro integer not null default 0,
    contra integer not null default 0,
    primary key (territory_id, id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
call database.isolate('participation.tally_change');
create index tally_change_comment on participation.tally_change (territory_id, comment_id) where comment_id is not null;
create index tally_change_subject on participation.tally_change (territory_id, subject_id) where comments <> 0;

-- Which of some territories have changes waiting: one question for all of them, every few seconds. It tells ids that its
-- caller knows already, so it may look beyond row-level security.
create function participation.to_tally(territories uuid[]) returns setof uuid
    language sql stable security definer set search_path = pg_catalog as $$
    select t.id
    from unnest(territories) t (id)
    where exists (select from participation.tally_change c where c.territory_id = t.id)
$$;
revoke execute on function participation.to_tally(uuid[]) from public;
grant execute on function participation.to_tally(uuid[]) to ${app};

-- Links in mails: an author's to their own comment, which confirms it first; and one for each vote without an account.
create table participation.comment_key (
    territory_id uuid not null,
    hash text not null,
    comment_id uuid not null,
    -- Whom the mail went to; null once their address has answered, or was forgotten.
    email text,
    language text not null,
    created_at timestamptz not null,
    primary key (territory_id, hash),
    foreign key (territory_id, comment_id) references participation.comment (territory_id, id) on delete cascade
);
call database.isolate('participation.comment_key');
create index comment_key_comment on participation.comment_key (territory_id, comment_id);
create index comment_key_email on participation.comment_key (territory_id, email) where email is not null;

create table participation.comment_vote_link (
    territory_id uuid not null,
    hash text not null,
    comment_id uuid not null,
    wish text not null check (wish in ('AGREE', 'DISAGREE', 'NONE')),
    email text not null,
    language text not null,
    created_at timestamptz not null,
    primary key (territory_id, hash),
    foreign key (territory_id, comment_id) references participation.comment (territory_id, id) on delete cascade
);
call database.isolate('participation.comment_vote_link');
create index comment_vote_link_at on participation.comment_vote_link (territory_id, created_at);
create index comment_vote_link_email on participation.comment_vote_link (territory_id, email);
create index comment_vote_link_comment on participation.comment_vote_link (territory_id, comment_id);
