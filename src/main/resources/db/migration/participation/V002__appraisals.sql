-- What departments think of an idea: what it costs, how long it takes, whether it can be done; and what whoever handles it
-- concludes from that. Casework asks, reminds and cancels; here is what was answered.

create table participation.appraisal (
    territory_id uuid not null,
    -- The opinion that was asked for in casework.
    task_id uuid not null,
    proposal_id uuid not null,
    department_id uuid not null,
    asked_at timestamptz not null,
    due_on date not null,
    state text not null default 'ASKED' check (state in ('ASKED', 'GIVEN', 'CANCELLED')),
    given_at timestamptz,
    competence text check (competence in ('OURS', 'OTHERS')),
    -- Whose it is to do, where it is not theirs.
    whose text not null default '',
    feasibility text check (feasibility in ('FEASIBLE', 'NOT_FEASIBLE', 'UNDECIDED')),
    -- In cents, once and for each year; null for not said.
    cost bigint check (cost >= 0),
    running_cost bigint check (running_cost >= 0),
    delay_months integer check (delay_months >= 0),
    explanation text not null default '',
    -- For the staff alone.
    private_note text not null default '',
    primary key (territory_id, task_id),
    foreign key (territory_id, proposal_id) references participation.proposal (territory_id, id) on delete cascade,
    check (state <> 'GIVEN' or given_at is not null and competence is not null and feasibility is not null),
    check (state <> 'GIVEN' or competence <> 'OTHERS' or whose <> ''),
    check (state <> 'GIVEN' or feasibility <> 'NOT_FEASIBLE' or explanation <> '')
);
call database.isolate('participation.appraisal');
create index appraisal_proposal on participation.appraisal (territory_id, proposal_id, asked_at);

-- What whoever handles the idea concludes: told to its author first, final once they have answered or had the time to.
create table participation.conclusion (
    territory_id uuid not null,
    proposal_id uuid not null,
    version integer not null,
    department_id uuid not null,
    feasibility text not null check (feasibility in ('FEASIBLE', 'NOT_FEASIBLE')),
    cost bigint check (cost >= 0),
    running_cost bigint check (running_cost >= 0),
    delay_months integer check (delay_months >= 0),
    explanation text not null,
    -- Why it is another than the one before; everybody reads it.
    reason text not null default '',
    concluded_at timestamptz not null,
    -- The last day on which the author can answer.
    answer_until date not null,
    answer text not null default '',
    answered_at timestamptz,
    final_at timestamptz,
    -- Another was written before it was final.
    replaced_at timestamptz,
    primary key (territory_id, proposal_id, version),
    foreign key (territory_id, proposal_id) references participation.proposal (territory_id, id) on delete cascade,
    check (feasibility <> 'NOT_FEASIBLE' or explanation <> ''),
    check (version = 1 or reason <> ''),
    check (final_at is null or replaced_at is null)
);
call database.isolate('participation.conclusion');
create index conclusion_pending on participation.conclusion (territory_id, answer_until, proposal_id)
    where final_at is null and replaced_at is null;

-- How far its study is; lists ask for it.
alter table participation.proposal add column study text not null default 'NOT_STUDIED'
    check (study in ('NOT_STUDIED', 'UNDER_STUDY', 'FEASIBLE', 'NOT_FEASIBLE'));
