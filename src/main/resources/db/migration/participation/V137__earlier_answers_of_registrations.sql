-- What whoever registered for a meeting had answered to its questions before they corrected it.

create table participation.meeting_past_answer (
    territory_id uuid not null,
    registration_id uuid not null,
    ordinal integer not null check (ordinal > 0),
    answers jsonb not null,
    -- When it was corrected.
    until timestamptz not null,
    primary key (territory_id, registration_id, ordinal),
    foreign key (territory_id, registration_id) references participation.meeting_registration (territory_id, id) on delete cascade
);
call database.isolate('participation.meeting_past_answer');
