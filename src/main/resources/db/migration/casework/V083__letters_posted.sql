-- A letter on paper goes when it is posted, not when it is written (sent_at): what knows it where paper is printed; null
-- for those that were mailed as they were written.
alter table casework.legal_letter add column paper_key text;

-- The day on which it was posted; no row, it waits. Taken back, the row goes.
create table casework.legal_letter_posted (
    territory_id uuid not null,
    case_id uuid not null,
    ordinal integer not null,
    posted_on date not null,
    primary key (territory_id, case_id, ordinal),
    foreign key (territory_id, case_id, ordinal) references casework.legal_letter (territory_id, case_id, ordinal)
);
call database.isolate('casework.legal_letter_posted');
