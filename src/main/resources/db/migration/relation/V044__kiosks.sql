-- A device that stands in a public place. Its cookie's secret is nowhere but there.
create table relation.kiosk (
    territory_id uuid not null,
    id uuid not null,
    name text not null,
    secret_hash text not null,
    -- Of whoever is there now.
    visit uuid not null,
    started_by text not null,
    started_at timestamptz not null,
    seen_at timestamptz not null,
    ended_at timestamptz,
    primary key (territory_id, id),
    unique (territory_id, secret_hash)
);
call database.isolate('relation.kiosk');

-- Secret addresses that were opened there, each in one visit: in another it is not shown again.
create table relation.kiosk_page (
    territory_id uuid not null,
    kiosk_id uuid not null,
    page_hash text not null,
    visit uuid not null,
    at timestamptz not null,
    primary key (territory_id, kiosk_id, page_hash),
    foreign key (territory_id, kiosk_id) references relation.kiosk (territory_id, id) on delete cascade
);
call database.isolate('relation.kiosk_page');
create index kiosk_page_visit on relation.kiosk_page (territory_id, kiosk_id, visit);
create index kiosk_page_age on relation.kiosk_page (territory_id, at);
