-- Phone numbers are few enough to try them all: refusals are kept under the instance's key, whose short name this is.
-- Those of before (null) come under it at the next start.
alter table messaging.sms_refusal add column key text;

-- What keys refusals are kept under in which territory; before there is one in scope.
create function messaging.sms_refusal_keys()
    returns table (territory uuid, key text, numbers bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select r.territory_id, r.key, count(*) from messaging.sms_refusal r group by r.territory_id, r.key;
$$;
revoke execute on function messaging.sms_refusal_keys() from public;
grant execute on function messaging.sms_refusal_keys() to ${app};

-- The key of the message that confirms a refusal held the same hash, and stays when the number is forgotten.
update messaging.message set dedup_key = 'messaging/sms-stop/' || id where starts_with(dedup_key, 'messaging/sms-stop/');
