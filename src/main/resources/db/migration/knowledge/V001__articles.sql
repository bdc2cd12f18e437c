-- What the authority knows to answer: articles for agents and the public from one source.

create text search configuration knowledge.en (copy = english);
alter text search configuration knowledge.en
    alter mapping for hword, hword_part, word with public.unaccent, english_stem;

-- Words as they are looked for: no accents, no signs, one space between.
create function knowledge.key(words text) returns text
    language sql immutable parallel safe strict
    return btrim(regexp_replace(database.plain(words), '[^a-z0-9]+', ' ', 'g'));

create table knowledge.article (
    territory_id uuid not null,
    id uuid not null,
    slug text not null,
    origin text not null check (origin in ('TOWN', 'SHEET')),
    audience text not null check (audience in ('PUBLIC', 'AGENTS')),
    state text not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    topic text not null,
    -- Who handles what it is about, and who answers for it.
    department_id uuid,
    owner_id uuid,
    -- The day from which somebody is to read it again.
    review_on date,
    checked_on date not null,
    -- Numbers of versions: the newest one, and the one that people read.
    latest integer not null,
    published integer,
    helpful integer not null default 0,
    unhelpful integer not null default 0,
    primary key (territory_id, id),
    unique (territory_id, slug),
    check (state <> 'PUBLISHED' or published is not null)
);
call database.isolate('knowledge.article');
create index article_review on knowledge.article (territory_id, review_on, id) where state <> 'WITHDRAWN';
-- Those that helped most, whatever the number of articles.
create index article_useful on knowledge.article (territory_id, (helpful - unhelpful) desc, id)
    where state = 'PUBLISHED' and audience = 'PUBLIC' and helpful > unhelpful;
create index article_unpublished on knowledge.article (territory_id, id desc)
    where state <> 'WITHDRAWN' and (published is null or published < latest);

-- Versions are added and read; nobody changes or removes one.
create table knowledge.version (
    territory_id uuid not null,
    article_id uuid not null,
    number integer not null,
    at timestamptz not null,
    author_id uuid,
    author text not null,
    remark text not null default '',
    -- For whom it is written; for whom the article is, its published version says.
    audience text not null check (audience in ('PUBLIC', 'AGENTS')),
    -- What only agents read.
    agents_note text not null default '',
    -- What the authority adds to a text that is not its own.
    public_note text not null default '',
    primary key (territory_id, article_id, number),
    foreign key (territory_id, article_id) references knowledge.article (territory_id, id)
);
call database.isolate('knowledge.version');
revoke update, delete on knowledge.version from ${app};

create table knowledge.wording (
    territory_id uuid not null,
    article_id uuid not null,
    number integer not null,
    language text not null,
    title text not null,
    summary text not null,
    body text not null,
    keywords text not null default '',
    primary key (territory_id, article_id, number, language),
    foreign key (territory_id, article_id, number) references knowledge.version (territory_id, article_id, number)
);
call database.isolate('knowledge.wording');
revoke update, delete on knowledge.wording from ${app};

-- Each published article in each of its languages, as it is listed and found; made anew when it is published.
create table knowledge.entry (
    territory_id uuid not null,
    article_id uuid not null,
    language text not null,
    audience text not null,
    slug text not null,
    topic text not null,
    title text not null,
    summary text not null,
    -- Title and keywords alone; all that everybody reads; all that agents read besides.
    heading tsvector not null,
    words tsvector not null,
    note_words tsvector not null,
    title_key text generated always as (knowledge.key(title)) stored,
    -- For spellings that are nearly right.
    alike text not null,
    primary key (territory_id, article_id, language),
    foreign key (territory_id, article_id) references knowledge.article (territory_id, id)
);
call database.isolate('knowledge.entry');
create index entry_title on knowledge.entry (territory_id, language, title_key, article_id);
create index entry_topic on knowledge.entry (territory_id, language, topic, title_key, article_id);
create index entry_heading on knowledge.entry using gin (territory_id, heading);
create index entry_words on knowledge.entry using gin (territory_id, words);
create index entry_note_words on knowledge.entry using gin (territory_id, note_words);
create index entry_alike on knowledge.entry using gin (territory_id, alike gin_trgm_ops);

-- «Cette réponse vous a-t-elle aidé ?»: nothing of who said it.
create table knowledge.opinion (
    territory_id uuid not null,
    id uuid not null,
    article_id uuid not null,
    version integer not null,
    helpful boolean not null,
    words text not null default '',
    said_on date not null,
    primary key (territory_id, id),
    foreign key (territory_id, article_id) references knowledge.article (territory_id, id)
);
call database.isolate('knowledge.opinion');
create index opinion_of_article on knowledge.opinion (territory_id, article_id, id desc);
create index opinion_words on knowledge.opinion (territory_id, said_on) where words <> '';

-- Articles that came from service-public's sheets.
create table knowledge.sheet (
    territory_id uuid not null,
    sheet_id text not null,
    article_id uuid not null,
    -- Of what was read, so that the same sheet changes nothing.
    digest text not null,
    -- For whom service-public writes: «Particuliers», «Associations»…
    readers text not null,
    address text not null,
    dated date,
    -- It names the town hall.
    town_hall boolean not null,
    imported_at timestamptz not null,
    -- Since when service-public no longer has it.
    gone_at timestamptz,
    -- A number may be a sheet for each of two kinds of readers.
    primary key (territory_id, sheet_id, readers),
    unique (territory_id, article_id),
    foreign key (territory_id, article_id) references knowledge.article (territory_id, id)
);
call database.isolate('knowledge.sheet');

grant usage on schema knowledge to ${app};

-- As ADR 0002 has it, the search runs as the owner of the tables and names the territory in scope itself. What bears the
-- words in its title or keywords comes first, then what has them in its text; where nothing has, titles of nearly that
-- spelling, or else what has any of the words.
create function knowledge.search(asked text, spoken text, for_agents boolean, most integer) returns setof uuid
    language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp
    set plan_cache_mode = force_custom_plan
    set pg_trgm.word_similarity_threshold = 0.5 as $$
declare
    here uuid := database.current_territory();
    config regconfig := case spoken when 'en' then 'knowledge.en' else 'database.fr' end;
    asked_key text := knowledge.key(left(asked, 200));
    terms text[] := (string_to_array(asked_key, ' '))[1:12];
    all_of tsquery;
    any_of tsquery;
    found uuid[] := '{}';
begin
    if asked_key = '' then
        return;
    end if;
    all_of := to_tsquery(config, (select string_agg(term || ':*', ' & ') from unnest(terms) term));
    any_of := to_tsquery(config, (select string_agg(term || ':*', ' | ') from unnest(terms) term where length(term) > 2));
    if numnode(all_of) > 0 then
        found := array(
            select e.article_id
            from (
                select e.article_id, e.title_key, e.heading
                from knowledge.entry e
                where e.territory_id = here and e.heading @@ all_of
                    and e.language = spoken and (for_agents or e.audience = 'PUBLIC')
                limit 1000) e
            order by e.title_key like asked_key || '%' desc, ts_rank(e.heading, all_of, 1) desc, e.title_key, e.article_id
            limit most);
        if cardinality(found) < most then
            found := found || array(
                select e.article_id
                from (
                    select e.article_id, e.title_key, e.words, e.note_words
                    from knowledge.entry e
                    where e.territory_id = here
                        and (e.words @@ all_of or for_agents and e.note_words @@ all_of)
                        and e.language = spoken and (for_agents or e.audience = 'PUBLIC')
                        and e.article_id <> all (found)
                    limit 300) e
                order by greatest(ts_rank(e.words, all_of, 1), ts_rank(e.note_words, all_of, 1)) desc, e.title_key, e.article_id
                limit most - cardinality(found));
        end if;
    end if;
    if cardinality(found) = 0 and length(asked_key) >= 4 then
        found := array(
            select e.article_id
            from (
                select e.article_id, e.title_key, word_similarity(asked_key, e.alike) as likeness
                from knowledge.entry e
                where e.territory_id = here and e.alike %> asked_key
                    and e.language = spoken and (for_agents or e.audience = 'PUBLIC')
                limit 1000) e
            order by e.likeness desc, e.title_key, e.article_id
            limit most);
    end if;
    if cardinality(found) = 0 and any_of is not null and numnode(any_of) > 1 then
        found := array(
            select e.article_id
            from (
                select e.article_id, e.title_key, e.heading
                from knowledge.entry e
                where e.territory_id = here and e.heading @@ any_of
                    and e.language = spoken and (for_agents or e.audience = 'PUBLIC')
                limit 1000) e
            order by ts_rank(e.heading, any_of, 1) desc, e.title_key, e.article_id
            limit most);
    end if;
    return query select unnest(found);
end $$;

revoke all on function knowledge.search from public;
grant execute on function knowledge.search to ${app};
