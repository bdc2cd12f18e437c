-- A letter to the requester of a case: written with the act that it tells of, printed and posted by an agent.
create table relation.outgoing_letter (
    territory_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    number text not null,
    department_id uuid not null,
    person_id uuid not null,
    what text not null,
    dedup_key text not null,
    acknowledges boolean not null,
    recipient text not null,
    address text not null,
    language text not null,
    subject text not null,
    -- The whole letter as it is printed; empty once it was forgotten.
    html text not null,
    state text not null check (state in ('WAITING', 'POSTED', 'RETURNED')),
    created_at timestamptz not null,
    printed_at timestamptz,
    posted_on date,
    posted_by text,
    -- The exchange that its posting noted on the person's file, and the line that it wrote for the legal clock.
    interaction_id uuid,
    legal_line uuid,
    returned_on date,
    primary key (territory_id, id),
    unique (territory_id, dedup_key),
    foreign key (territory_id, person_id) references relation.person (territory_id, id) on delete cascade
);
create index outgoing_list on relation.outgoing_letter (territory_id, state, department_id, created_at desc, id desc);
create index outgoing_case on relation.outgoing_letter (territory_id, case_id);
create index outgoing_person on relation.outgoing_letter (territory_id, person_id);
call database.isolate('relation.outgoing_letter');
