-- Numbers to which no text message goes any more, because whoever has the phone wrote STOP; as a hash.
create table messaging.sms_refusal (
    territory_id uuid not null,
    number_hash text not null,
    since timestamptz not null,
    primary key (territory_id, number_hash)
);
call database.isolate('messaging.sms_refusal');

-- Parts of long text messages that came in, until all are there. Of the whole instance: whose message it is shows only
-- when it is whole, and parts may come to several nodes. Written and read by functions only.
create table messaging.sms_piece (
    provider text not null,
    sender text not null,
    recipient text not null,
    reference int not null,
    parts smallint not null,
    part smallint not null,
    -- UTF-16, as phones cut between the two halves of a character.
    words bytea not null,
    is_taken boolean not null default false,
    at timestamptz not null default now(),
    primary key (provider, sender, recipient, reference, parts, part)
);
create index sms_piece_age on messaging.sms_piece (at);

-- A part came: gives all of them in order once all are there and until they are taken. A part of another text under a
-- reference that was used before begins anew.
create function messaging.sms_piece_came(
        of_provider text, from_number text, to_number text, of_reference int, of_parts int, as_part int, with_words bytea)
    returns bytea[]
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    found bytea[];
begin
    if of_parts not between 2 and 255 or as_part not between 1 and of_parts or length(with_words) > 2000 then
        raise exception 'Not a part: % of %', as_part, of_parts using errcode = 'check_violation';
    end if;
    perform pg_advisory_xact_lock(hashtextextended(
        'messaging.sms_piece ' || concat_ws(' ', of_provider, from_number, to_number, of_reference, of_parts), 0));
    delete from messaging.sms_piece p
    where p.provider = of_provider and p.sender = from_number and p.recipient = to_number
      and p.reference = of_reference and p.parts = of_parts
      and exists (
          select from messaging.sms_piece other
          where other.provider = of_provider and other.sender = from_number and other.recipient = to_number
            and other.reference = of_reference and other.parts = of_parts and other.part = as_part
            and other.words <> with_words);
    insert into messaging.sms_piece (provider, sender, recipient, reference, parts, part, words)
    values (of_provider, from_number, to_number, of_reference, of_parts, as_part, with_words)
    on conflict do nothing;
    select array_agg(p.words order by p.part) into found
    from messaging.sms_piece p
    where p.provider = of_provider and p.sender = from_number and p.recipient = to_number
      and p.reference = of_reference and p.parts = of_parts and not p.is_taken;
    return case when cardinality(found) = of_parts then found end;
end $$;

-- They are taken; they stay a day, as a provider may bring a part again.
create procedure messaging.sms_pieces_taken(
        of_provider text, from_number text, to_number text, of_reference int, of_parts int)
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    update messaging.sms_piece set is_taken = true
    where provider = of_provider and sender = from_number and recipient = to_number
      and reference = of_reference and parts = of_parts;
$$;

-- Texts of which a part has been missing since before, with what is there; an empty part where one is missing.
create function messaging.sms_pieces_late(before timestamptz)
    returns table (provider text, sender text, recipient text, reference int, parts smallint, words bytea[])
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select w.provider, w.sender, w.recipient, w.reference, w.parts,
        (select array_agg(coalesce(p.words, ''::bytea) order by n)
         from generate_series(1, w.parts) n
         left join messaging.sms_piece p
             on p.provider = w.provider and p.sender = w.sender and p.recipient = w.recipient
            and p.reference = w.reference and p.parts = w.parts and p.part = n)
    from (
        select q.provider, q.sender, q.recipient, q.reference, q.parts
        from messaging.sms_piece q
        group by q.provider, q.sender, q.recipient, q.reference, q.parts
        having bool_and(not q.is_taken) and max(q.at) < before
        limit 100) w;
$$;

create procedure messaging.sms_pieces_forget()
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    delete from messaging.sms_piece where at < now() - interval '2 days' or is_taken and at < now() - interval '1 day';
$$;

-- The territory that wrote last to a number, since a moment: an answer is meant for it.
create function messaging.sms_writer(to_number text, since timestamptz)
    returns uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select account.territory_id
    from messaging.sms_account account
    cross join lateral (
        select m.created_at
        from messaging.message m
        where m.territory_id = account.territory_id and m.channel = 'SMS' and m.recipient = to_number and m.created_at >= since
        order by m.created_at desc
        limit 1) latest
    order by latest.created_at desc
    limit 1;
$$;

-- The territory that has text messages, where only one of the instance has.
create function messaging.sms_only_account()
    returns uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select min(territory_id::text)::uuid from messaging.sms_account having count(*) = 1;
$$;

revoke execute on function messaging.sms_piece_came(text, text, text, int, int, int, bytea) from public;
revoke execute on procedure messaging.sms_pieces_taken(text, text, text, int, int) from public;
revoke execute on function messaging.sms_pieces_late(timestamptz) from public;
revoke execute on procedure messaging.sms_pieces_forget() from public;
revoke execute on function messaging.sms_writer(text, timestamptz) from public;
revoke execute on function messaging.sms_only_account() from public;
grant execute on function messaging.sms_piece_came(text, text, text, int, int, int, bytea) to ${app};
grant execute on procedure messaging.sms_pieces_taken(text, text, text, int, int) to ${app};
grant execute on function messaging.sms_pieces_late(timestamptz) to ${app};
grant execute on procedure messaging.sms_pieces_forget() to ${app};
grant execute on function messaging.sms_writer(text, timestamptz) to ${app};
grant execute on function messaging.sms_only_account() to ${app};
