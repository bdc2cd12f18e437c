-- The legal clock of a case: the last day on which the authority can decide, and the next day on which the clock makes
-- itself heard. Kept by the ledger; computed from the timeline, which stays the truth.
alter table casework.case
    add column implicit_on date,
    add column legal_on date;

-- What a territory sets itself of the values of the law, for what was received from a day on. Only ever added to.
create table casework.legal_parameter (
    territory_id uuid not null,
    id uuid not null,
    code text not null,
    kind text not null default '',
    category text not null default '',
    value text not null check (length(btrim(value)) > 0),
    source text not null check (length(btrim(source)) > 0),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    reviewed_by text,
    reviewed_on date,
    reason text not null check (length(btrim(reason)) > 0),
    recorded_by uuid,
    recorded_at timestamptz not null default now(),
    -- Whether running clocks have been computed with it.
    applied boolean not null default false,
    primary key (territory_id, id)
);
call database.isolate('casework.legal_parameter');
revoke update, delete on casework.legal_parameter from ${app};
grant update (applied) on casework.legal_parameter to ${app};
