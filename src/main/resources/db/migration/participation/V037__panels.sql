-- Panels drawn by lot: what is promised before the draw, who is on the list, what came out and who takes their seat.

create table participation.panel (
    territory_id uuid not null,
    id uuid not null,
    process_id uuid not null,
    slug text not null,
    title text not null,
    words text not null,
    mandate_from date not null,
    mandate_to date not null,
    -- The public draw to come, how its outcome is written down, and its day.
    source text not null,
    source_on date not null,
    -- Made when the draw is announced; read by nobody before people are drawn.
    secret bytea,
    promise text not null default '',
    digest text not null default '',
    announced_at timestamptz,
    randomness text not null default '',
    seed text not null default '',
    drawn_at timestamptz,
    created_at timestamptz not null,
    primary key (territory_id, id),
    unique (territory_id, process_id, slug),
    foreign key (territory_id, process_id) references participation.process (territory_id, id),
    check (mandate_from < mandate_to and source_on < mandate_from),
    check ((announced_at is null) = (secret is null)),
    check (announced_at is null or promise <> '' and digest <> ''),
    check (drawn_at is null or announced_at is not null and randomness <> '' and seed <> '')
);
call database.isolate('participation.panel');

-- How many people of a group are drawn.
create table participation.panel_seats (
    territory_id uuid not null,
    panel_id uuid not null,
    people_group text not null,
    seats integer not null check (seats between 0 and 1000),
    primary key (territory_id, panel_id, people_group),
    foreign key (territory_id, panel_id) references participation.panel (territory_id, id) on delete cascade
);
call database.isolate('participation.panel_seats');

create table participation.panel_candidate (
    territory_id uuid not null,
    id uuid not null,
    panel_id uuid not null,
    -- Stands for them in what is published.
    number text not null,
    people_group text not null,
    -- Empty once they are forgotten.
    name text not null,
    email text not null default '',
    address text not null default '',
    rank integer check (rank > 0),
    state text not null default 'LISTED' check (state in ('LISTED', 'ASKED', 'ACCEPTED', 'REFUSED', 'SILENT', 'LEFT')),
    is_named boolean not null default false,
    primary key (territory_id, id),
    unique (territory_id, panel_id, number),
    unique (territory_id, panel_id, people_group, rank),
    foreign key (territory_id, panel_id) references participation.panel (territory_id, id) on delete cascade,
    check (state = 'LISTED' or rank is not null)
);
call database.isolate('participation.panel_candidate');
create index panel_candidate_email on participation.panel_candidate (territory_id, lower(email)) where email <> '';

-- What was announced is kept, whoever asks: the application neither.
create function participation.keep_announced_panel() returns trigger language plpgsql as $$
begin
    raise exception 'A draw that was announced stays as it was announced';
end
$$;

create trigger panel_is_announced before update on participation.panel for each row
    when (old.announced_at is not null and (
        (old.process_id, old.slug, old.title, old.words, old.mandate_from, old.mandate_to, old.source, old.source_on, old.secret, old.promise, old.digest, old.announced_at)
            is distinct from
        (new.process_id, new.slug, new.title, new.words, new.mandate_from, new.mandate_to, new.source, new.source_on, new.secret, new.promise, new.digest, new.announced_at)
        or old.drawn_at is not null and (old.randomness, old.seed, old.drawn_at) is distinct from (new.randomness, new.seed, new.drawn_at)))
    execute function participation.keep_announced_panel();
create trigger panel_stays before delete on participation.panel for each row
    when (old.announced_at is not null) execute function participation.keep_announced_panel();

create function participation.keep_announced_list() returns trigger language plpgsql as $$
declare
    touched participation.panel_candidate;
begin
    if tg_op = 'INSERT' then touched := new; else touched := old; end if;
    if not exists (select 1 from participation.panel p
                   where p.territory_id = touched.territory_id and p.id = touched.panel_id and p.announced_at is not null) then
        if tg_op = 'DELETE' then return old; else return new; end if;
    end if;
    -- A number stays the same person's: they can be forgotten, nobody takes their place.
    if tg_op <> 'UPDATE'
        or (old.panel_id, old.number, old.people_group) is distinct from (new.panel_id, new.number, new.people_group)
        or old.rank is not null and old.rank is distinct from new.rank
        or new.name not in (old.name, '') or new.email not in (old.email, '') or new.address not in (old.address, '') then
        raise exception 'The list of a draw that was announced stays as it was announced';
    end if;
    return new;
end
$$;

create trigger panel_list_is_announced before insert or update or delete on participation.panel_candidate for each row
    execute function participation.keep_announced_list();

create function participation.keep_announced_seats() returns trigger language plpgsql as $$
begin
    if exists (select 1 from participation.panel p where p.announced_at is not null
               and (tg_op <> 'INSERT' and p.territory_id = old.territory_id and p.id = old.panel_id
                   or tg_op <> 'DELETE' and p.territory_id = new.territory_id and p.id = new.panel_id)) then
        raise exception 'The seats of a draw that was announced stay as they were announced';
    end if;
    if tg_op = 'DELETE' then return old; else return new; end if;
end
$$;

create trigger panel_seats_are_announced before insert or update or delete on participation.panel_seats for each row
    execute function participation.keep_announced_seats();
