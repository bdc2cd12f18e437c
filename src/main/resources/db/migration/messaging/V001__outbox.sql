grant usage on schema messaging to ${app};

-- What is or was sent. The state of a message under way is in messaging.queue; here it changes once or twice.
create table messaging.message (
    territory_id uuid not null,
    id uuid not null,
    dedup_key text not null,
    channel text not null check (channel in ('EMAIL')),
    category text not null check (category in ('TRANSACTIONAL', 'SUBSCRIPTION')),
    recipient text,
    subject text,
    thread text,
    state text not null default 'CREATED'
        check (state in ('CREATED', 'DELIVERED', 'TEMPORARY_FAILURE', 'PERMANENT_FAILURE')),
    attempts int not null default 0,
    problem text,
    created_at timestamptz not null default now(),
    ended_at timestamptz,
    primary key (territory_id, id),
    unique (territory_id, dedup_key)
) with (fillfactor = 85);
call database.isolate('messaging.message');

-- Apart from the message: it never changes, and goes first when the retention ends.
create table messaging.content (
    territory_id uuid not null,
    message_id uuid not null,
    plain text not null,
    html text not null,
    unsubscribe_url text,
    primary key (territory_id, message_id),
    foreign key (territory_id, message_id) references messaging.message on delete cascade
);
call database.isolate('messaging.content');

call database.work_queue('messaging.queue');

-- In whose name a territory writes; without a row, its name and the instance's address.
create table messaging.sender (
    territory_id uuid primary key,
    name text not null,
    address text not null,
    reply_to text
);
call database.isolate('messaging.sender');

-- Forgets what is old, for every territory at once: contents first, then persons, then rows. It tells nothing and
-- refuses to forget what is recent, so it may run beyond row-level security.
create procedure messaging.forget(contents_before timestamptz, rows_before timestamptz)
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if contents_before > now() - interval '7 days' or rows_before > contents_before then
        raise exception 'Too recent to forget';
    end if;
    delete from messaging.message where created_at < rows_before and state <> 'CREATED';
    with forgotten as (
        update messaging.message set recipient = null, subject = null
        where created_at < contents_before and recipient is not null and ended_at is not null
        returning territory_id, id
    )
    delete from messaging.content c using forgotten f
    where c.territory_id = f.territory_id and c.message_id = f.id;
end $$;
revoke execute on procedure messaging.forget(timestamptz, timestamptz) from public;
grant execute on procedure messaging.forget(timestamptz, timestamptz) to ${app};
