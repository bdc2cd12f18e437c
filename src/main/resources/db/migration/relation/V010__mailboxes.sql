-- A mailbox that a department has read for it.
create table relation.mail_account (
    territory_id uuid not null,
    id uuid not null,
    department_id uuid not null,
    -- As people write to it.
    address text not null,
    host text not null,
    port int not null check (port between 1 and 65535),
    security text not null check (security in ('TLS', 'STARTTLS', 'NONE')),
    login text not null,
    -- Sealed; null until one is given.
    password bytea,
    folder text not null,
    -- Where mails go that were read; empty: they stay, marked as read.
    done_folder text not null,
    -- Whether the server takes what stands behind a plus into the same mailbox: answers are then told apart by it.
    subaddressing boolean not null,
    active boolean not null,
    uid_validity bigint,
    last_uid bigint not null default 0,
    taken bigint not null default 0,
    failures int not null default 0,
    problem text,
    tried_at timestamptz,
    read_at timestamptz,
    next_at timestamptz,
    leased_until timestamptz,
    primary key (territory_id, id),
    unique (territory_id, address)
);
call database.isolate('relation.mail_account');

-- A mail that came in. Its original and its attachments are documents of the module files.
create table relation.received_mail (
    territory_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    department_id uuid not null,
    uid_validity bigint,
    uid bigint,
    -- Of what it says, not of how it travelled: the same mail is known again in another folder or mailbox.
    fingerprint text not null,
    message_id text,
    sender text,
    sender_name text not null default '',
    recipients text not null default '',
    subject text not null default '',
    words text not null default '',
    quoted text not null default '',
    signature text not null default '',
    is_cut boolean not null default false,
    kind text not null check (kind in ('MESSAGE', 'AUTO_REPLY', 'BULK', 'BOUNCE')),
    state text not null check (state in ('WAITING', 'JOINED', 'QUARANTINED', 'FILED')),
    -- Why it is where it is, and what tells so.
    why text not null,
    because text not null default '',
    case_id uuid,
    suggestions uuid[] not null default '{}',
    sent_at timestamptz,
    received_at timestamptz not null,
    primary key (territory_id, id),
    unique (territory_id, fingerprint),
    unique (territory_id, account_id, uid_validity, uid)
);
create index received_mail_list on relation.received_mail (territory_id, state, received_at desc, id desc);
create index received_mail_case on relation.received_mail (territory_id, case_id) where case_id is not null;
create index received_mail_id on relation.received_mail (territory_id, message_id) where message_id is not null;
create index received_mail_age on relation.received_mail (territory_id, received_at, id);
call database.isolate('relation.received_mail');

-- What agents did with a mail.
create table relation.mail_step (
    territory_id uuid not null,
    id uuid not null,
    mail_id uuid not null,
    at timestamptz not null,
    who text not null,
    act text not null,
    detail text not null default '',
    primary key (territory_id, id),
    foreign key (territory_id, mail_id) references relation.received_mail (territory_id, id) on delete cascade
);
create index on relation.mail_step (territory_id, mail_id, id);
call database.isolate('relation.mail_step');

-- Addresses, or @domains, whose mails go straight into the quarantine.
create table relation.blocked_sender (
    territory_id uuid not null,
    sender text not null,
    since timestamptz not null,
    by_name text not null,
    primary key (territory_id, sender)
);
call database.isolate('relation.blocked_sender');
