-- Where the answer to a mail arrives; null: where the territory's sender says.
alter table messaging.content add column reply_to text;

-- What stands behind the plus in such an address: one token for each conversation with one person. Whom it was given to
-- is kept as a hash.
create table messaging.reply_token (
    territory_id uuid not null,
    token text not null,
    thread text not null,
    recipient_hash text not null,
    created_at timestamptz not null default now(),
    primary key (territory_id, token),
    unique (territory_id, thread, recipient_hash)
);
create index on messaging.reply_token (territory_id, created_at);
call database.isolate('messaging.reply_token');

-- Addresses at which mails did not arrive, as a hash: how often in a row, and since when nobody is reached there.
create table messaging.address_trouble (
    territory_id uuid not null,
    address_hash text not null,
    failures int not null,
    invalid_since timestamptz,
    said text not null,
    at timestamptz not null,
    primary key (territory_id, address_hash)
);
create index on messaging.address_trouble (territory_id, at);
call database.isolate('messaging.address_trouble');
