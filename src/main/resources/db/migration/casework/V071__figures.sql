-- Counts of cases, kept beside them: no page counts the cases themselves. Whatever changes what a case counts as leaves
-- a line here; a job reads the lines some seconds later, and nobody waits for it.
create table casework.to_count (
    territory_id uuid not null,
    id bigint generated always as identity,
    case_id uuid not null,
    primary key (territory_id, id)
);
call database.isolate('casework.to_count');

create function casework.note_to_count() returns trigger language plpgsql as $$
begin
    insert into casework.to_count (territory_id, case_id) values (new.territory_id, new.id);
    return null;
end $$;
create trigger opened_to_count after insert on casework.case
    for each row execute function casework.note_to_count();
create trigger changed_to_count after update on casework.case
    for each row
    when ((old.status, old.kind, old.category, old.channel, old.department_id, old.districts, old.closed_at, old.reopened)
        is distinct from
        (new.status, new.kind, new.category, new.channel, new.department_id, new.districts, new.closed_at, new.reopened))
    execute function casework.note_to_count();

create function casework.note_opinion_to_count() returns trigger language plpgsql as $$
begin
    insert into casework.to_count (territory_id, case_id) values (new.territory_id, new.case_id);
    return null;
end $$;
create trigger told_to_count after insert or update of answer on casework.satisfaction
    for each row execute function casework.note_opinion_to_count();

-- What a case was last counted as; each fact is code|month|department|step, so that the difference can be told.
create table casework.counted (
    territory_id uuid not null,
    case_id uuid not null,
    kind text not null,
    category text not null,
    channel text not null,
    districts text[] not null,
    facts text[] not null,
    primary key (territory_id, case_id)
);
call database.isolate('casework.counted');

-- What happened in a month, by one dimension at a time; kind '' is all kinds. Month 1970-01-01 holds what is open now.
create table casework.figure (
    territory_id uuid not null,
    kind text not null,
    dimension text not null,
    month date not null,
    key text not null,
    received bigint not null default 0,
    resolved bigint not null default 0,
    declined bigint not null default 0,
    promised bigint not null default 0,
    kept bigint not null default 0,
    reopened bigint not null default 0,
    taken bigint not null default 0,
    at_once bigint not null default 0,
    very_happy bigint not null default 0,
    happy bigint not null default 0,
    unhappy bigint not null default 0,
    very_unhappy bigint not null default 0,
    open bigint not null default 0,
    primary key (territory_id, kind, dimension, month, key)
);
call database.isolate('casework.figure');

-- How long answers took: how many for each step of a scale of which each step is 5 % longer than the one before.
create table casework.figure_delay (
    territory_id uuid not null,
    kind text not null,
    dimension text not null,
    month date not null,
    key text not null,
    step integer not null,
    answers bigint not null,
    primary key (territory_id, kind, dimension, month, key, step)
);
call database.isolate('casework.figure_delay');

-- Which of some territories have something to count: one question for all of them, every few seconds.
-- It tells ids that its caller knows already, so it may look beyond row-level security.
create function casework.who_has_to_count(territories uuid[]) returns setof uuid
    language sql stable security definer set search_path = pg_catalog as $$
    select t.id
    from unnest(territories) t (id)
    where exists (select from casework.to_count c where c.territory_id = t.id)
$$;
revoke execute on function casework.who_has_to_count(uuid[]) from public;
grant execute on function casework.who_has_to_count(uuid[]) to ${app};
