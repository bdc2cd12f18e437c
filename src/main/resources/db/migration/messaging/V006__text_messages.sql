-- Text messages stand in messaging.message beside mails, words in messaging.content. Checks are looked at for what is
-- written from now on, and for the rest by a later migration, which keeps nobody waiting.
alter table messaging.message
    drop constraint message_channel_check,
    drop constraint message_state_check,
    add constraint message_channel_check check (channel in ('EMAIL', 'SMS')) not valid,
    add constraint message_state_check check (state in (
        'CREATED', 'SENDING', 'DELIVERED', 'TEMPORARY_FAILURE', 'PERMANENT_FAILURE', 'TECHNICAL_FAILURE')) not valid;

-- What a text message has that a mail has not.
create table messaging.sms (
    territory_id uuid not null,
    message_id uuid not null,
    parts smallint not null,
    -- Was counted once among those to its number.
    admitted boolean not null default false,
    -- How often the line broke in the middle: it may have arrived as often.
    broken smallint not null default 0,
    handed_at timestamptz,
    awaits_receipt boolean not null default false,
    primary key (territory_id, message_id),
    foreign key (territory_id, message_id) references messaging.message on delete cascade
);
call database.isolate('messaging.sms');
create index sms_awaiting on messaging.sms (territory_id, handed_at) where awaits_receipt;

-- Apart from mails: a relay that is down holds up no text message, nor the reverse.
call database.work_queue('messaging.sms_queue');

-- In whose name a territory writes text messages, and how much that may cost.
create table messaging.sms_account (
    territory_id uuid primary key,
    sender text not null,
    declared_on date,
    monthly_parts int not null check (monthly_parts >= 0),
    -- Cents, with fractions: operators ask less than ten for a part.
    part_price numeric(7, 3) not null check (part_price >= 0)
);
call database.isolate('messaging.sms_account');

-- What a territory has sent in a month; workers count some at a time, never in the transaction of an act.
create table messaging.sms_month (
    territory_id uuid not null,
    month date not null,
    messages int not null default 0,
    parts int not null default 0,
    stopped_at timestamptz,
    primary key (territory_id, month)
) with (fillfactor = 50);
call database.isolate('messaging.sms_month');

-- Which part of which message a provider calls how, and what its receipt said. A receipt knows no territory and may come
-- before our own note, then the row has none yet: rows are written by functions of the next migration only.
create table messaging.sms_ref (
    provider text not null,
    ref text not null,
    territory_id uuid,
    message_id uuid,
    outcome text check (outcome in ('DELIVERED', 'TEMPORARY_FAILURE', 'PERMANENT_FAILURE', 'TECHNICAL_FAILURE')),
    answer text,
    at timestamptz not null default now(),
    primary key (provider, ref)
);
create index sms_ref_message on messaging.sms_ref (territory_id, message_id);
create index sms_ref_age on messaging.sms_ref (at);
alter table messaging.sms_ref enable row level security;
create policy territory on messaging.sms_ref using (territory_id = database.current_territory());
grant select on messaging.sms_ref to ${app};
