-- Whose a picture is, the files module knows (owner kind «report»): one truth is enough.
drop table report.photo;

-- Pictures sent before the report exists belong to its draft by this id.
alter table report.draft add column id uuid not null;
create unique index draft_by_id on report.draft (territory_id, id);
