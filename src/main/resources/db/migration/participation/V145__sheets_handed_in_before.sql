-- Of a sheet of paper that counts: whether a project changed, or a closing that was put off passed, after it was handed in and before it counted.
alter table participation.paper_sheet
    add column before_change boolean not null default false,
    add column before_closing boolean not null default false;
