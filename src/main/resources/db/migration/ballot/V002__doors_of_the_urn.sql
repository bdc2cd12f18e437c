-- The functions by which the application reaches the urn: it has no other way.

-- Puts ballots in, one of a token after the other; gives which version each is. The clock is the database's: where the vote
-- is not open now, nothing goes in. A ballot that is in already, as whoever put it in did not hear so, keeps its version.
create function urn.cast_ballots(vote uuid, tokens text[], commitments text[], salts text[], said text[])
    returns table (token text, version integer)
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    town uuid := database.current_territory();
    one record;
    number integer;
begin
    perform 1 from ballot.vote v
    where v.territory_id = town and v.id = vote and v.closed_at is null
        and clock_timestamp() >= v.opens_at and clock_timestamp() < v.closes_at
    for share;
    if not found then
        raise exception 'the vote is not open' using errcode = 'PV002';
    end if;
    for one in
        select * from unnest(tokens, commitments, salts, said) as given (token, commitment, salt, choices) order by given.token
    loop
        -- Two ballots of one token wait for each other, on whatever node they come in; always in the order of tokens.
        perform pg_advisory_xact_lock(hashtextextended(vote::text || one.token, 0));
        number := urn.version_of(vote, one.commitment);
        if number = 0 then
            select 1 + greatest(
                    (select coalesce(max(b.version), 0) from urn.ballot b
                        where b.territory_id = town and b.vote_id = vote and b.token = one.token),
                    (select coalesce(max(b.version), 0) from urn.waiting b
                        where b.territory_id = town and b.vote_id = vote and b.token = one.token))
                into number;
            insert into urn.waiting values (town, vote, one.token, number, one.commitment, one.salt, one.choices);
        end if;
        token := one.token;
        version := number;
        return next;
    end loop;
end $$;

-- The version of a ballot that was cast; 0 for one that was not.
create function urn.version_of(vote uuid, sealed text) returns integer
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(
        (select b.version from urn.waiting b
            where b.territory_id = database.current_territory() and b.vote_id = vote and b.commitment = sealed),
        (select b.version from urn.ballot b
            where b.territory_id = database.current_territory() and b.vote_id = vote and b.commitment = sealed),
        0)
$$;

-- How many ballots are not in the log yet.
create function urn.count_waiting(vote uuid) returns bigint
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select count(*) from urn.waiting w where w.territory_id = database.current_territory() and w.vote_id = vote
$$;

-- Puts those that wait into the urn, in the order of their tokens, and gives their leaves in the order of their commitments.
create function urn.take_waiting(vote uuid) returns setof text
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    with gone as (
        delete from urn.waiting w where w.territory_id = database.current_territory() and w.vote_id = vote
        returning w.*),
    kept as (
        insert into urn.ballot (territory_id, vote_id, token, version, commitment, salt, choices)
        select territory_id, vote_id, token, version, commitment, salt, choices from gone order by token, version
        returning token, version, commitment)
    select 'vote ' || commitment || ' ' || token || ' ' || version from kept order by commitment collate "C"
$$;

-- Whether a ballot whose commitment begins like this was cast and waits.
create function urn.is_cast(vote uuid, head text) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select exists (
        select 1 from urn.waiting w
        where w.territory_id = database.current_territory() and w.vote_id = vote
            and w.commitment between head and head || 'g')
$$;

-- Opens the urn for the ballots whose commitment begins like this, all of them for nothing: nobody sees a ballot before the vote was closed, which destroys what could tie it to somebody.
create function urn.open_ballots(vote uuid, head text)
    returns table (token text, version integer, commitment text, salt text, choices text)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform 1 from ballot.vote v
    where v.territory_id = database.current_territory() and v.id = vote
        and v.closed_at is not null and v.keys_file is null and clock_timestamp() >= v.closes_at;
    if not found then
        raise exception 'the urn is not opened before the vote is closed' using errcode = 'PV003';
    end if;
    return query
        select b.token, b.version, b.commitment, b.salt, b.choices
        from urn.ballot b
        where b.territory_id = database.current_territory() and b.vote_id = vote
            and (head = '' or b.commitment between head and head || 'g')
        order by b.commitment collate "C";
end $$;

revoke all on all functions in schema urn from public;
grant execute on function urn.cast_ballots(uuid, text[], text[], text[], text[]) to ${app};
grant execute on function urn.version_of(uuid, text) to ${app};
grant execute on function urn.count_waiting(uuid) to ${app};
grant execute on function urn.take_waiting(uuid) to ${app};
grant execute on function urn.is_cast(uuid, text) to ${app};
grant execute on function urn.open_ballots(uuid, text) to ${app};
