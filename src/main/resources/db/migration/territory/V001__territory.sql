grant usage on schema territory to ${app};

-- The register of tenants. Read by everybody before a territory is in scope, hence without row-level security.
create table territory.territory (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    name text not null,
    hosts text[] not null default '{}',
    settings jsonb not null default '{}',
    version bigint not null default 1,
    created_at timestamptz not null default now()
);
create index on territory.territory using gin (hosts);
grant select, insert, update on territory.territory to ${app};
