-- Since when it is so that an applicant's name may be public if they sit, and who said so, as mandates keep it; null where nobody ever said, and for
-- applications from before this was kept.
alter table participation.council_application add column named_at timestamptz, add column named_by text;
alter table participation.council_application add constraint council_application_named_by check (named_by in ('DESK', 'LINK', 'ACCOUNT')) not valid;
