-- The steps that somebody ticks on a case: those of its kind when it was opened. A list that changes leaves open cases as
-- they are.
create table casework.checklist_step (
    territory_id uuid not null,
    case_id uuid not null,
    ordinal integer not null,
    label text not null,
    -- Whether the case cannot be closed without it.
    is_required boolean not null,
    ticked_at timestamptz,
    ticked_by uuid,
    ticked_name text,
    primary key (territory_id, case_id, ordinal),
    check ((ticked_at is null) = (ticked_name is null))
);
call database.isolate('casework.checklist_step');
