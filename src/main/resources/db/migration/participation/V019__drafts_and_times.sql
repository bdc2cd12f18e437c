alter table participation.decision
    -- How often a draft was written: nobody writes over what they have not read.
    add column revision integer not null default 0,
    -- The texts that it applies, as far as there are any.
    add column laws text not null default '';

comment on column participation.ruling.is_news is 'Read no more: what is news is asked when somebody is told.';

create function participation.keep_times() returns trigger language plpgsql as $$
begin
    raise exception 'The vote of a budget whose rule is frozen keeps its times';
end
$$;

create trigger budget_times_are_final before update on participation.budget for each row
    when (old.vote_id is not null
        and (old.vote_id, old.opens_at, old.closes_at) is distinct from (new.vote_id, new.opens_at, new.closes_at))
    execute function participation.keep_times();
