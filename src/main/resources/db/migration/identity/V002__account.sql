-- People who can log in. An address is one account per territory; a territory's accounts are nothing in another.
create table identity.account (
    territory_id uuid not null,
    id uuid not null,
    email text not null,
    name text not null,
    description text not null default '',
    password_hash text,
    verified text not null default 'NONE' check (verified in ('NONE', 'EMAIL', 'COUNTER', 'FRANCECONNECT')),
    state text not null default 'ACTIVE' check (state in ('ACTIVE', 'SUSPENDED')),
    totp_secret bytea,
    totp_last_step bigint not null default 0,
    demo boolean not null default false,
    created_at timestamptz not null,
    last_login_at timestamptz,
    primary key (territory_id, id)
);
create unique index account_email on identity.account (territory_id, lower(email));
create index account_demo on identity.account (territory_id, created_at) where demo;
call database.isolate('identity.account');

-- What somebody may do; department_id only for the roles that belong to a department.
create table identity.role_grant (
    territory_id uuid not null,
    account_id uuid not null,
    role text not null check (role in ('AGENT', 'HEAD', 'FRONT_DESK', 'MODERATOR', 'ADMINISTRATOR', 'ELECTED', 'AUDITOR')),
    department_id uuid,
    granted_at timestamptz not null,
    granted_by uuid,
    unique nulls not distinct (territory_id, account_id, role, department_id),
    foreign key (territory_id, account_id) references identity.account (territory_id, id) on delete cascade
);
create index role_grant_department on identity.role_grant (territory_id, department_id, role);
call database.isolate('identity.role_grant');

-- Links sent by mail: only their hash is kept; one use; the others of the same address die with it.
create table identity.mail_token (
    territory_id uuid not null,
    hash text not null,
    purpose text not null check (purpose in ('LOGIN', 'NEW_EMAIL')),
    email text not null,
    account_id uuid,
    destination text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (territory_id, hash)
);
create index mail_token_email on identity.mail_token (territory_id, lower(email));
create index mail_token_expiry on identity.mail_token (territory_id, expires_at);
call database.isolate('identity.mail_token');

-- An administrator's word that an address will hold these roles, until it is accepted, withdrawn or too old.
create table identity.invitation (
    territory_id uuid not null,
    id uuid not null,
    hash text not null,
    email text not null,
    name text not null,
    invited_by uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (territory_id, id)
);
create unique index invitation_hash on identity.invitation (territory_id, hash);
create unique index invitation_email on identity.invitation (territory_id, lower(email));
call database.isolate('identity.invitation');

create table identity.invitation_grant (
    territory_id uuid not null,
    invitation_id uuid not null,
    role text not null,
    department_id uuid,
    unique nulls not distinct (territory_id, invitation_id, role, department_id),
    foreign key (territory_id, invitation_id) references identity.invitation (territory_id, id) on delete cascade
);
call database.isolate('identity.invitation_grant');

-- Passkeys (WebAuthn credentials): the public key, in the form in which the authenticator gave it.
create table identity.passkey (
    territory_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    credential_id bytea not null,
    credential bytea not null,
    signature_count bigint not null,
    transports text not null default '',
    name text not null,
    created_at timestamptz not null,
    last_used_at timestamptz,
    primary key (territory_id, id),
    foreign key (territory_id, account_id) references identity.account (territory_id, id) on delete cascade
);
create unique index passkey_credential on identity.passkey (territory_id, credential_id);
create index passkey_account on identity.passkey (territory_id, account_id);
call database.isolate('identity.passkey');

-- Codes to get in when the phone is lost; each works once.
create table identity.recovery_code (
    territory_id uuid not null,
    account_id uuid not null,
    hash text not null,
    primary key (territory_id, account_id, hash),
    foreign key (territory_id, account_id) references identity.account (territory_id, id) on delete cascade
);
call database.isolate('identity.recovery_code');

-- How often something was tried of late, by hashed address or source.
create table identity.throttle (
    territory_id uuid not null,
    key text not null,
    count int not null,
    since timestamptz not null,
    primary key (territory_id, key)
);
create index throttle_since on identity.throttle (territory_id, since);
call database.isolate('identity.throttle');
