-- Which answers somebody else reads before they leave: those of a department, or those about one sort of request.
create table casework.approval_rule (
    territory_id uuid not null,
    id uuid not null,
    department_id uuid,
    category text,
    -- Null: the heads of the department that has the case.
    approver_id uuid,
    signed_by text not null check (signed_by in ('AUTHOR', 'APPROVER')),
    primary key (territory_id, id),
    check ((department_id is null) <> (category is null))
);
call database.isolate('casework.approval_rule');
create unique index approval_rule_department on casework.approval_rule (territory_id, department_id)
    where department_id is not null;
create unique index approval_rule_category on casework.approval_rule (territory_id, category) where category is not null;

-- An answer that is written and has not left: it waits, or has come back to whoever wrote it. It goes when the case is
-- closed, whichever way; the timeline tells what was asked, sent back and approved.
create table casework.approval (
    territory_id uuid not null,
    case_id uuid not null,
    outcome text not null,
    fact text not null,
    law text,
    next_steps text,
    open_tasks text not null,
    author_id uuid not null,
    author text not null,
    asked_at timestamptz not null,
    state text not null check (state in ('WAITING', 'BACK')),
    -- Why it came back.
    reason text,
    primary key (territory_id, case_id)
);
call database.isolate('casework.approval');
create index approval_waiting on casework.approval (territory_id, asked_at) where state = 'WAITING';
