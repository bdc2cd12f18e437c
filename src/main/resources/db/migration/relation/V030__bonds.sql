-- What people are to each other: one household, whoever answers for somebody, members of an organisation, whoever acts for
-- somebody. A bond stands between the files of which it was said; files merged later are read through the surviving one.
create table relation.bond (
    territory_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    other_id uuid not null,
    role text not null check (role in ('HOUSEHOLD', 'GUARDIAN', 'MEMBER', 'MANDATARY')),
    scope text not null,
    since date,
    until date,
    proof text not null check (proof in ('STATED', 'SEEN')),
    recorded_at timestamptz not null,
    author text not null,
    ended_at timestamptz,
    primary key (territory_id, id),
    check (person_id <> other_id),
    check (until >= since),
    foreign key (territory_id, person_id) references relation.person (territory_id, id) on delete cascade,
    foreign key (territory_id, other_id) references relation.person (territory_id, id) on delete cascade
);
call database.isolate('relation.bond');
create index bond_person on relation.bond (territory_id, person_id);
create index bond_other on relation.bond (territory_id, other_id);
