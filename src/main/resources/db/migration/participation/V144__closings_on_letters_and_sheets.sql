-- The closing that somebody's letter says, as a closing can be put off after letters were printed; null where no letter was, or before this was noted.
alter table participation.listed_voter add column letter_closes_at timestamptz;

-- Of a sheet of paper that counts: whether a project changed, or a closing that was put off passed, after it was handed in and before it counted.
alter table participation.paper_sheet
    add column before_change boolean not null default false,
    add column before_closing boolean not null default false;
