-- What the town concludes from a debate, quoting what was said. Written as a draft; once it is published it does not change,
-- and a correction is another version that says why.

create table participation.synthesis (
    territory_id uuid not null,
    id uuid not null,
    debate_id uuid not null,
    version integer not null,
    -- How often its draft was written: nobody overwrites what they have not read.
    revision integer not null default 1,
    conclusion text not null default '',
    -- Why, and what was not followed.
    reasons text not null default '',
    signatory text not null default '',
    -- Why it is another than the one before; empty for the first.
    correction text not null default '',
    created_at timestamptz not null,
    published_at timestamptz,
    -- Whoever took part is told by a job, in the order of their ids: who was told last, and when all were.
    told_to uuid not null default '00000000-0000-0000-0000-000000000000',
    told_at timestamptz,
    primary key (territory_id, id),
    unique (territory_id, debate_id, version),
    foreign key (territory_id, debate_id) references participation.debate (territory_id, id),
    check (version = 1 or correction <> ''),
    check (published_at is null or conclusion <> '' and reasons <> '' and signatory <> '')
);
call database.isolate('participation.synthesis');
revoke delete on participation.synthesis from ${app};
create unique index synthesis_draft on participation.synthesis (territory_id, debate_id) where published_at is null;
create index synthesis_to_tell on participation.synthesis (territory_id, published_at) where published_at is not null and told_at is null;

create trigger synthesis_is_final before update on participation.synthesis for each row
    when (old.published_at is not null
        and (to_jsonb(old) - 'told_to' - 'told_at') is distinct from (to_jsonb(new) - 'told_to' - 'told_at'))
    execute function participation.refuse_change();

-- The comments that it quotes, by the place that the text names: [1], [2]. What they say is read where they stand.
create table participation.synthesis_quote (
    territory_id uuid not null,
    synthesis_id uuid not null,
    position integer not null,
    comment_id uuid not null,
    primary key (territory_id, synthesis_id, position),
    unique (territory_id, synthesis_id, comment_id),
    foreign key (territory_id, synthesis_id) references participation.synthesis (territory_id, id),
    foreign key (territory_id, comment_id) references participation.comment (territory_id, id)
);
call database.isolate('participation.synthesis_quote');

create function participation.keep_quote() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from participation.synthesis s
        where s.territory_id = coalesce(new.territory_id, old.territory_id)
            and s.id = coalesce(new.synthesis_id, old.synthesis_id) and s.published_at is not null)
    then
        raise exception 'A published synthesis does not change: a correction is another version';
    end if;
    return coalesce(new, old);
end
$$;
create trigger quote_is_final before insert or update or delete on participation.synthesis_quote for each row
    execute function participation.keep_quote();
