-- A year after a project was delivered people are asked what it is worth to them.

create table participation.worth_round (
    territory_id uuid not null,
    delivery_id uuid not null,
    opened_at timestamptz not null,
    closes_at timestamptz not null,
    -- Who supported its idea is asked in the order of this key; null once all were.
    asked_to text default '',
    primary key (territory_id, delivery_id),
    foreign key (territory_id, delivery_id) references participation.delivery (territory_id, id),
    check (closes_at > opened_at)
);
call database.isolate('participation.worth_round');
revoke delete on participation.worth_round from ${app};

-- One person, which is an address that has answered, one answer, which they may change until the round closes.
create table participation.worth_answer (
    territory_id uuid not null,
    delivery_id uuid not null,
    -- Hash of the address; nobody's once it was forgotten whose it was.
    person text not null,
    email text,
    account_id uuid,
    verdict text not null check (verdict in ('MUCH', 'SOME', 'NOTHING', 'UNKNOWN')),
    -- For whoever keeps the project, and for nobody else.
    words text not null default '',
    at timestamptz not null,
    primary key (territory_id, delivery_id, person),
    foreign key (territory_id, delivery_id) references participation.worth_round (territory_id, delivery_id)
);
call database.isolate('participation.worth_answer');
create index worth_answer_email on participation.worth_answer (territory_id, email) where email is not null;
create index worth_answer_account on participation.worth_answer (territory_id, account_id) where account_id is not null;
create index worth_answer_words on participation.worth_answer (territory_id, delivery_id, at desc) where words <> '';

-- Links in mails, good until the round closes.
create table participation.worth_link (
    territory_id uuid not null,
    hash text not null,
    delivery_id uuid not null,
    email text not null,
    primary key (territory_id, hash),
    foreign key (territory_id, delivery_id) references participation.worth_round (territory_id, delivery_id)
);
call database.isolate('participation.worth_link');
create index worth_link_delivery on participation.worth_link (territory_id, delivery_id);
create index worth_link_email on participation.worth_link (territory_id, email);
