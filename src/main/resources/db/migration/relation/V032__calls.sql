-- Calls to make: whoever wants to be told by telephone, or can be told in no other way, is called. Whom, and at which number,
-- is looked up when somebody calls; nothing of it is kept here.
create table relation.call (
    territory_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    number text not null,
    department_id uuid not null,
    what text not null check (what in ('ASKED', 'ANSWERED')),
    dedup_key text not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'DONE', 'LEFT')),
    tries int not null default 0,
    created_at timestamptz not null,
    tried_at timestamptz,
    primary key (territory_id, id),
    unique (territory_id, dedup_key)
);
call database.isolate('relation.call');
create index call_list on relation.call (territory_id, department_id, created_at, id) where state = 'WAITING';
create index call_case on relation.call (territory_id, case_id);
create index call_ended on relation.call (territory_id, tried_at) where state <> 'WAITING';
