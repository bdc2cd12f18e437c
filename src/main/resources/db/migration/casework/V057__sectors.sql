-- Parts of the authority that keep what they handle to themselves: social action, taxes, school…
create table casework.sector (
    territory_id uuid not null,
    code text not null,
    label text not null,
    -- What whoever works elsewhere may know at most of a private case.
    outside text not null check (outside in ('NOTHING', 'TRACE', 'TITLE')),
    primary key (territory_id, code)
);
call database.isolate('casework.sector');

-- A department is in one sector, or in none.
create table casework.sector_department (
    territory_id uuid not null,
    department_id uuid not null,
    sector text not null,
    primary key (territory_id, department_id),
    foreign key (territory_id, sector) references casework.sector (territory_id, code) on delete cascade
);
call database.isolate('casework.sector_department');
create index sector_departments on casework.sector_department (territory_id, sector);
