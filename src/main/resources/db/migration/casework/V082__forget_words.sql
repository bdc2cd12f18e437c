-- Timelines, decisions and letters can only be added to. When the law wants words forgotten, these two do it and nothing
-- else: they empty texts of cases that have ended and leave each line, date and outcome where it was.

-- Of private cases: title, words to search, all that was written in the timeline and in tasks. Decisions and letters stay.
create function casework.forget_words(cases uuid[], titles text[], marker text) returns integer
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
declare
    here uuid := database.current_territory();
    due uuid[];
begin
    due := array(
        select c.id from casework.case c
        where c.territory_id = here and c.id = any (cases) and c.closed_at is not null and c.visibility = 'PRIVATE'
        order by c.id
        for update);
    update casework.case c
    set title = named.title, search = null, words_forgotten_at = now()
    from unnest(cases, titles) as named (id, title)
    where c.territory_id = here and c.id = any (due) and named.id = c.id;
    update casework.entry e
    set public_text = null, internal_text = null, data = e.data - '{answer,reason,pieces,blind,unknown,source}'::text[]
    where e.territory_id = here and e.case_id = any (due);
    update casework.task t
    set instructions = marker, answer = null
    where t.territory_id = here and t.case_id = any (due);
    return cardinality(due);
end $$;

-- Of ended cases of whatever visibility: who asked, what they wrote, what was noted about it; of private ones the words of
-- decisions and letters too. What was published of a public case stays: it tells of a place.
create function casework.erase(cases uuid[], marker text) returns void
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
declare
    here uuid := database.current_territory();
    due uuid[];
    private uuid[];
begin
    due := array(
        select c.id from casework.case c
        where c.territory_id = here and c.id = any (cases) and c.closed_at is not null
        order by c.id
        for update);
    private := array(
        select c.id from casework.case c
        where c.territory_id = here and c.id = any (due) and c.visibility = 'PRIVATE');
    update casework.entry e
    set internal_text = null,
        public_text = case when e.party = 'REQUESTER' then null else e.public_text end,
        author = case when e.party = 'REQUESTER' then null else e.author end,
        data = e.data - '{answer,reason,pieces,blind,unknown,source}'::text[]
    where e.territory_id = here and e.case_id = any (due);
    update casework.task t
    set instructions = marker, answer = null
    where t.territory_id = here and t.case_id = any (due);
    update casework.decision d
    set fact = marker, next_steps = null
    where d.territory_id = here and d.case_id = any (private);
    update casework.legal_letter l
    set body = marker
    where l.territory_id = here and l.case_id = any (private);
    update casework.requester r
    set name = null, email = null, phone = null, forgotten_at = now()
    where r.territory_id = here and r.case_id = any (due);
    delete from casework.link l where l.territory_id = here and l.case_id = any (due);
end $$;

revoke all on function casework.forget_words, casework.erase from public;
grant execute on function casework.forget_words, casework.erase to ${app};
