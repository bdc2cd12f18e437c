-- A letter that was never posted, as another was written in its place: one that asks for pieces by a day that has gone by.
create table casework.legal_letter_replaced (
    territory_id uuid not null,
    case_id uuid not null,
    ordinal integer not null,
    primary key (territory_id, case_id, ordinal),
    foreign key (territory_id, case_id, ordinal) references casework.legal_letter (territory_id, case_id, ordinal)
);
call database.isolate('casework.legal_letter_replaced');
