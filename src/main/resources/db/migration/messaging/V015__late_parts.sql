-- A part that comes after the rest was taken without it is a text of its own, with gaps for the rest: it was dropped.
create or replace function messaging.sms_pieces_late(before timestamptz)
    returns table (provider text, sender text, recipient text, reference int, parts smallint, words bytea[])
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select w.provider, w.sender, w.recipient, w.reference, w.parts,
        (select array_agg(coalesce(p.words, ''::bytea) order by n)
         from generate_series(1, w.parts) n
         left join messaging.sms_piece p
             on p.provider = w.provider and p.sender = w.sender and p.recipient = w.recipient
            and p.reference = w.reference and p.parts = w.parts and p.part = n and not p.is_taken)
    from (
        select q.provider, q.sender, q.recipient, q.reference, q.parts
        from messaging.sms_piece q
        where not q.is_taken
        group by q.provider, q.sender, q.recipient, q.reference, q.parts
        having max(q.at) < before
        limit 100) w;
$$;
