-- What must stay as it is for a time, whatever the rules of retention say: a dispute, an inquiry. The subject is a case,
-- or a person of the module that keeps people.
create table casework.legal_hold (
    territory_id uuid not null,
    id uuid not null,
    what text not null check (what in ('CASE', 'PERSON')),
    subject_id uuid not null,
    reason text not null check (length(btrim(reason)) > 0),
    author text not null,
    at timestamptz not null,
    -- The last day; null: until it is lifted.
    until date,
    lifted_at timestamptz,
    lifted_by text,
    lift_reason text,
    primary key (territory_id, id),
    check ((lifted_at is null) = (lift_reason is null))
);
call database.isolate('casework.legal_hold');
create index legal_hold_subject on casework.legal_hold (territory_id, what, subject_id) where lifted_at is null;

alter table casework.case
    -- When its words were forgotten (title, what was written in it); null where they were not.
    add column words_forgotten_at timestamptz;
