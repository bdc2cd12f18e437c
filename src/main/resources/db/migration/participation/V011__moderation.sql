-- By which articles comments are moderated, what waits for moderators, and what they did.

create table participation.charter (
    territory_id uuid not null,
    version integer not null,
    since timestamptz not null,
    primary key (territory_id, version)
);
call database.isolate('participation.charter');
revoke update, delete on participation.charter from ${app};

create table participation.charter_article (
    territory_id uuid not null,
    version integer not null,
    position integer not null,
    title text not null check (title <> ''),
    words text not null,
    primary key (territory_id, version, position),
    foreign key (territory_id, version) references participation.charter (territory_id, version)
);
call database.isolate('participation.charter_article');
revoke update, delete on participation.charter_article from ${app};

create table participation.comment_waiting (
    territory_id uuid not null,
    comment_id uuid not null,
    why text not null check (why in ('FIRST', 'FLAGGED', 'APPEALED')),
    process_id uuid not null,
    since timestamptz not null,
    due_at timestamptz not null,
    times integer not null default 1,
    primary key (territory_id, comment_id, why),
    foreign key (territory_id, comment_id) references participation.comment (territory_id, id) on delete cascade
);
call database.isolate('participation.comment_waiting');
create index comment_waiting_due on participation.comment_waiting (territory_id, due_at, comment_id, why);

-- What readers object to. Gone with the answer to it.
create table participation.comment_flag (
    territory_id uuid not null,
    id uuid not null,
    comment_id uuid not null,
    reason text not null,
    -- Of whoever wants to hear what becomes of it.
    email text,
    language text not null,
    at timestamptz not null,
    primary key (territory_id, id),
    foreign key (territory_id, comment_id) references participation.comment (territory_id, id) on delete cascade
);
call database.isolate('participation.comment_flag');
create index comment_flag_comment on participation.comment_flag (territory_id, comment_id);
create index comment_flag_email on participation.comment_flag (territory_id, email) where email is not null;

-- The register: added and read, never changed. Everybody reads all of it but the comment and who decided.
create table participation.comment_act (
    territory_id uuid not null,
    id uuid not null,
    comment_id uuid not null,
    act text not null check (act in ('PUBLISH', 'KEEP', 'HIDE', 'RESTORE', 'UPHOLD')),
    -- Title of the article that was broken, as it was then.
    article text not null,
    reason text not null,
    decided_by uuid not null,
    -- Since when it had waited; null where nothing did.
    since timestamptz,
    at timestamptz not null,
    -- The act that was appealed against, where this is the answer to an appeal.
    appeal_of uuid,
    primary key (territory_id, id),
    foreign key (territory_id, comment_id) references participation.comment (territory_id, id),
    check (act in ('PUBLISH', 'KEEP') or reason <> ''),
    check (act <> 'HIDE' or article <> '')
);
call database.isolate('participation.comment_act');
create index comment_act_comment on participation.comment_act (territory_id, comment_id, id);
create unique index comment_act_appeal on participation.comment_act (territory_id, appeal_of) where appeal_of is not null;
revoke update, delete on participation.comment_act from ${app};

-- Once per act.
create table participation.comment_appeal (
    territory_id uuid not null,
    act_id uuid not null,
    comment_id uuid not null,
    words text not null,
    at timestamptz not null,
    primary key (territory_id, act_id),
    foreign key (territory_id, act_id) references participation.comment_act (territory_id, id)
);
call database.isolate('participation.comment_appeal');
create index comment_appeal_comment on participation.comment_appeal (territory_id, comment_id);
