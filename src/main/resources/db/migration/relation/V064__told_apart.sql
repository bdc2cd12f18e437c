-- Two programs may call their networks alike: which of them handed a message in, as its tokens are named. Null for messages
-- of before, which are of every program.
alter table relation.received_brief add column program text;

-- A visit is of one browser: it alone has the secret, and it alone ends the visit. A kiosk's own cookie, copied elsewhere,
-- begins visits of its own.
create table relation.kiosk_visit (
    territory_id uuid not null,
    kiosk_id uuid not null,
    secret_hash text not null,
    -- Of whoever is there now.
    visit uuid not null,
    seen_at timestamptz not null,
    primary key (territory_id, kiosk_id, secret_hash),
    foreign key (territory_id, kiosk_id) references relation.kiosk (territory_id, id) on delete cascade
);
call database.isolate('relation.kiosk_visit');
create index kiosk_visit_age on relation.kiosk_visit (territory_id, seen_at);

-- Read by nodes of before alone.
alter table relation.kiosk alter column visit set default gen_random_uuid();
