-- Ways of cutting the territory up, and the parts.
create table territory.district_layer (
    territory_id uuid not null,
    code text not null,
    name text not null,
    position int not null,
    primary key (territory_id, code)
);
call database.isolate('territory.district_layer');

create table territory.district (
    territory_id uuid not null,
    id uuid not null,
    layer text not null,
    code text not null,
    name text not null,
    shape text not null, -- GeoJSON geometry
    primary key (territory_id, id),
    unique (territory_id, layer, code),
    foreign key (territory_id, layer) references territory.district_layer (territory_id, code)
);
call database.isolate('territory.district');

create table territory.neighbour (
    territory_id uuid not null,
    code text not null,
    name text not null,
    website text,
    shape text not null, -- area, or a point at its centre
    primary key (territory_id, code)
);
call database.isolate('territory.neighbour');

-- Departments of the authority, and the outside bodies to which cases are handed. Never deleted: cases name them.
create table territory.department (
    territory_id uuid not null,
    id uuid not null,
    code text not null,
    name text not null,
    kind text not null check (kind in ('INTERNAL', 'BODY')),
    competences text not null default '',
    email text,
    phone text,
    public_contact text not null default '',
    open311 jsonb,
    hours jsonb,
    active boolean not null default true,
    primary key (territory_id, id),
    unique (territory_id, code)
);
call database.isolate('territory.department');

-- What the map draws, one GeoJSON collection per kind: outline, streets, areas.
create table territory.map_layer (
    territory_id uuid not null,
    kind text not null,
    features text not null,
    primary key (territory_id, kind)
);
call database.isolate('territory.map_layer');

-- Streets and places that people call by a name. «plain»: lower case, no accents, abbreviations written out.
create table territory.street (
    territory_id uuid not null,
    id uuid not null,
    kind text not null check (kind in ('STREET', 'LANDMARK')),
    city_code text not null,
    city text not null,
    name text not null,
    plain text not null,
    spot point not null, -- a place on it
    primary key (territory_id, id),
    unique (territory_id, city_code, plain, kind)
);
create index street_by_likeness on territory.street using gist (territory_id, plain gist_trgm_ops(siglen = 32));
call database.isolate('territory.street');

create table territory.address (
    territory_id uuid not null,
    id text not null, -- of the national address base
    street_id uuid not null,
    number int not null,
    suffix text not null default '', -- bis, ter, a…
    postcode text not null,
    spot point not null,
    primary key (territory_id, id),
    foreign key (territory_id, street_id) references territory.street (territory_id, id)
);
create index address_by_number on territory.address (territory_id, street_id, number, suffix);
create index address_by_place on territory.address using gist (territory_id, spot);
call database.isolate('territory.address');

create table territory.object_kind (
    territory_id uuid not null,
    kind text not null,
    name text not null,
    primary key (territory_id, kind)
);
call database.isolate('territory.object_kind');

-- Things that stand in the street: lamps, bins, benches.
create table territory.street_object (
    territory_id uuid not null,
    kind text not null,
    reference text not null, -- what is written on it
    label text not null default '',
    spot point not null,
    primary key (territory_id, kind, reference),
    foreign key (territory_id, kind) references territory.object_kind (territory_id, kind)
);
create index street_object_by_place on territory.street_object using gist (territory_id, kind, spot);
call database.isolate('territory.street_object');
