-- «Lettre de la participation»: who gets it, what it says, to whom it went.

-- Somebody wants it, or an agent asked for them: nothing else is known of an address before it answers.
create table participation.letter_wish (
    territory_id uuid not null,
    hash text not null,
    email text not null,
    -- Null for letters about anything.
    process_id uuid,
    language text not null,
    asked_at timestamptz not null,
    -- The agent who asked at the counter; null where the address was typed by whoever wants it.
    asked_by uuid,
    primary key (territory_id, hash),
    foreign key (territory_id, process_id) references participation.process (territory_id, id)
);
call database.isolate('participation.letter_wish');
create index letter_wish_asked on participation.letter_wish (territory_id, asked_at);
create index letter_wish_email on participation.letter_wish (territory_id, email);

create table participation.subscriber (
    territory_id uuid not null,
    id uuid not null,
    email text not null,
    account_id uuid,
    language text not null,
    primary key (territory_id, id),
    unique (territory_id, email)
);
call database.isolate('participation.subscriber');
create index subscriber_account on participation.subscriber (territory_id, account_id) where account_id is not null;

-- What an address agreed to, when, and how it is known (GDPR article 7.1).
create table participation.subscription (
    territory_id uuid not null,
    id uuid not null,
    subscriber_id uuid not null,
    -- Null for letters about anything.
    process_id uuid,
    way text not null check (way in ('LINK', 'COUNTER', 'ACCOUNT')),
    asked_at timestamptz not null,
    confirmed_at timestamptz not null,
    primary key (territory_id, id),
    unique nulls not distinct (territory_id, subscriber_id, process_id),
    foreign key (territory_id, subscriber_id) references participation.subscriber (territory_id, id) on delete cascade,
    foreign key (territory_id, process_id) references participation.process (territory_id, id)
);
call database.isolate('participation.subscription');
create index subscription_of on participation.subscription (territory_id, process_id, subscriber_id);

-- By which a letter is ended: a link cannot be written again from its hash, so each mail has its own.
create table participation.subscriber_key (
    territory_id uuid not null,
    hash text not null,
    subscriber_id uuid not null,
    made_at timestamptz not null,
    primary key (territory_id, hash),
    foreign key (territory_id, subscriber_id) references participation.subscriber (territory_id, id) on delete cascade
);
call database.isolate('participation.subscriber_key');
create index subscriber_key_of on participation.subscriber_key (territory_id, subscriber_id);

create table participation.letter (
    territory_id uuid not null,
    id uuid not null,
    -- In its address, given when it goes out.
    number integer check (number > 0),
    -- Null for one about anything.
    process_id uuid,
    subject text not null,
    greeting text not null,
    words text not null,
    -- How often its draft was written.
    revision integer not null default 1,
    state text not null default 'DRAFT' check (state in ('DRAFT', 'PLANNED', 'SENDING', 'SENT')),
    created_at timestamptz not null,
    send_at timestamptz,
    begun_at timestamptz,
    ended_at timestamptz,
    -- It goes to subscribers in the order of their ids: who got it last.
    told_to uuid not null default '00000000-0000-0000-0000-000000000000',
    copies integer not null default 0,
    returned integer not null default 0,
    primary key (territory_id, id),
    unique (territory_id, number),
    foreign key (territory_id, process_id) references participation.process (territory_id, id),
    check (state = 'DRAFT' or send_at is not null and subject <> ''),
    check ((state in ('SENDING', 'SENT')) = (number is not null and begun_at is not null)),
    check ((state = 'SENT') = (ended_at is not null))
);
call database.isolate('participation.letter');
create index letter_due on participation.letter (territory_id, send_at) where state in ('PLANNED', 'SENDING');
create index letter_newest on participation.letter (territory_id, id desc);

-- What it tells of: only a reference, so that words that were hidden or forgotten are nowhere else.
create table participation.letter_item (
    territory_id uuid not null,
    letter_id uuid not null,
    position integer not null,
    kind text not null,
    ref text not null,
    primary key (territory_id, letter_id, position),
    unique (territory_id, letter_id, kind, ref),
    foreign key (territory_id, letter_id) references participation.letter (territory_id, id) on delete cascade
);
call database.isolate('participation.letter_item');

-- One letter, one subscriber, once. It goes with the subscriber; the letter keeps how many there were.
create table participation.letter_copy (
    territory_id uuid not null,
    letter_id uuid not null,
    subscriber_id uuid not null,
    is_returned boolean not null default false,
    primary key (territory_id, letter_id, subscriber_id),
    foreign key (territory_id, letter_id) references participation.letter (territory_id, id),
    foreign key (territory_id, subscriber_id) references participation.subscriber (territory_id, id) on delete cascade
);
call database.isolate('participation.letter_copy');
create index letter_copy_of on participation.letter_copy (territory_id, subscriber_id);

create function participation.keep_letter() returns trigger language plpgsql as $$
begin
    raise exception 'A letter that went out stays as it went';
end
$$;
create trigger letter_is_out before update on participation.letter for each row
    when (old.number is not null and (old.number, old.process_id, old.subject, old.greeting, old.words, old.begun_at)
        is distinct from (new.number, new.process_id, new.subject, new.greeting, new.words, new.begun_at))
    execute function participation.keep_letter();
create trigger letter_out_stays before delete on participation.letter for each row
    when (old.number is not null) execute function participation.keep_letter();

-- When an idea got the answer that it has; null for answers that are older than this column.
alter table participation.proposal add column answered_at timestamptz;
