-- What somebody agreed to or refused, each time they said so: nothing is overwritten, the last word counts (GDPR article 7).
create table relation.consent (
    territory_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    purpose text not null check (purpose in ('NEWSLETTER', 'SURVEYS', 'ALERTS', 'REGISTERED_EMAIL')),
    is_given boolean not null,
    channel text not null,
    proof text not null,
    at timestamptz not null,
    author text not null,
    primary key (territory_id, id),
    foreign key (territory_id, person_id) references relation.person (territory_id, id) on delete cascade
);
call database.isolate('relation.consent');
create index consent_person on relation.consent (territory_id, person_id, purpose, at desc, id desc);
