-- What was sent with a key, as a hash: the same key with something else is no retry. Null before this.
alter table web.idempotency add column payload text;
