-- What the town answers to a vote or to a process: who decided, when, what is taken and what is not, and why. It is written as
-- a draft; once it is published it does not change, and a correction is another version that says why.

create table participation.decision (
    territory_id uuid not null,
    id uuid not null,
    -- What it answers: one of both.
    budget_id uuid,
    process_id uuid,
    version integer not null,
    authority text not null default '',
    session_on date,
    -- Number of the «délibération» or of the «arrêté»; empty for none.
    deliberation text not null default '',
    words text not null default '',
    data_used text not null default '',
    review_on date,
    -- Why it is another than the one before; empty for the first.
    reason text not null default '',
    -- SHA-256 of the rule of the vote; empty for a process.
    rule text not null default '',
    created_at timestamptz not null,
    published_at timestamptz,
    -- Whoever supports an idea is told by a job, in the order of their keys: who was told last, and when all were.
    told_to text not null default '',
    told_at timestamptz,
    primary key (territory_id, id),
    unique (territory_id, budget_id, version),
    unique (territory_id, process_id, version),
    foreign key (territory_id, budget_id) references participation.budget (territory_id, id),
    foreign key (territory_id, process_id) references participation.process (territory_id, id),
    check (num_nonnulls(budget_id, process_id) = 1),
    check (version = 1 or reason <> ''),
    check (published_at is null
        or authority <> '' and words <> '' and data_used <> '' and session_on is not null and review_on > session_on)
);
call database.isolate('participation.decision');
revoke delete on participation.decision from ${app};
create unique index decision_draft on participation.decision (territory_id, coalesce(budget_id, process_id)) where published_at is null;
create index decision_to_tell on participation.decision (territory_id, published_at) where published_at is not null and told_at is null;

-- What becomes of each project of a vote, or of each idea of a process.
create table participation.ruling (
    territory_id uuid not null,
    decision_id uuid not null,
    -- Code of the project, or number of the idea.
    code text not null,
    position integer not null,
    name text not null,
    -- The idea that it is, or came from.
    proposal_id uuid,
    -- What the vote, or the answer to the idea, says; null where neither says anything.
    expected text check (expected in ('TAKEN', 'NOT_TAKEN')),
    fate text check (fate in ('TAKEN', 'PARTLY', 'NOT_TAKEN')),
    reason text not null default '',
    -- In cents; 0 where nothing is granted.
    amount bigint not null default 0 check (amount >= 0),
    -- What the vote gives, in cents.
    expected_amount bigint not null default 0,
    -- Whether it says something else than the version before.
    is_news boolean not null default true,
    -- When the author of the idea was told.
    told_at timestamptz,
    primary key (territory_id, decision_id, code),
    foreign key (territory_id, decision_id) references participation.decision (territory_id, id)
);
call database.isolate('participation.ruling');
revoke delete on participation.ruling from ${app};
create index ruling_position on participation.ruling (territory_id, decision_id, position);
create index ruling_proposal on participation.ruling (territory_id, proposal_id) where proposal_id is not null;

create function participation.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'A published decision does not change: a correction is another version';
end
$$;

-- All of it but who was told.
create trigger decision_is_final before update on participation.decision for each row
    when (old.published_at is not null
        and (to_jsonb(old) - 'told_to' - 'told_at') is distinct from (to_jsonb(new) - 'told_to' - 'told_at'))
    execute function participation.refuse_change();

create function participation.keep_ruling() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and (to_jsonb(old) - 'name' - 'is_news' - 'told_at') = (to_jsonb(new) - 'name' - 'is_news' - 'told_at')
        and new.name in (old.name, '')
    then
        return new;
    end if;
    if exists (
        select 1 from participation.decision d
        where d.territory_id = new.territory_id and d.published_at is not null
            and (d.id = new.decision_id or tg_op = 'UPDATE' and d.id = old.decision_id))
    then
        raise exception 'A published decision does not change: a correction is another version';
    end if;
    return new;
end
$$;

-- Its name can go, where it is that of an idea which is erased.
create trigger ruling_is_final before insert or update on participation.ruling for each row
    execute function participation.keep_ruling();
