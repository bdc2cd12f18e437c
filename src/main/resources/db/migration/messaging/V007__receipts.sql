-- The provider has parts of messages of the territory in scope. Where a name comes again for another message, the
-- latest counts, without the receipt of the one before.
create procedure messaging.sms_handed(of_provider text, refs text[], messages uuid[])
    language sql security definer set search_path = pg_catalog as $$
    insert into messaging.sms_ref as r (provider, ref, territory_id, message_id)
    select of_provider, h.ref, database.current_territory(), h.message
    from (select distinct on (ref) ref, message from unnest(refs, messages) as u (ref, message) order by ref) h
    order by h.ref
    on conflict (provider, ref) do update set
        territory_id = excluded.territory_id,
        message_id = excluded.message_id,
        at = now(),
        outcome = case when r.message_id is null or r.message_id = excluded.message_id then r.outcome end,
        answer = case when r.message_id is null or r.message_id = excluded.message_id then r.answer end;
$$;

-- A receipt came: kept, and whose it is, where that is known already. The first end counts, but what failed for a time
-- may arrive later.
create function messaging.sms_receipt(of_provider text, of_ref text, with_outcome text, with_answer text)
    returns table (territory uuid, message uuid)
    language sql security definer set search_path = pg_catalog as $$
    insert into messaging.sms_ref as r (provider, ref, outcome, answer)
    values (of_provider, of_ref, with_outcome, with_answer)
    on conflict (provider, ref) do update set
        outcome = case when r.outcome is null or r.outcome = 'TEMPORARY_FAILURE' then excluded.outcome else r.outcome end,
        answer = case when r.outcome is null or r.outcome = 'TEMPORARY_FAILURE' then excluded.answer else r.answer end
    returning r.territory_id, r.message_id;
$$;

-- Forgets names to which no receipt comes any more.
create procedure messaging.sms_forget()
    language sql security definer set search_path = pg_catalog as $$
    delete from messaging.sms_ref where at < now() - interval '30 days';
$$;

revoke execute on procedure messaging.sms_handed(text, text[], uuid[]) from public;
revoke execute on function messaging.sms_receipt(text, text, text, text) from public;
revoke execute on procedure messaging.sms_forget() from public;
grant execute on procedure messaging.sms_handed(text, text[], uuid[]) to ${app};
grant execute on function messaging.sms_receipt(text, text, text, text) to ${app};
grant execute on procedure messaging.sms_forget() to ${app};
