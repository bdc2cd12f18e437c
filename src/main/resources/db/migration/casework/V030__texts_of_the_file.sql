-- Which texts the territory's file brought: only those go when they are taken out of it; what was made at the desk stays.
-- Of those that are there, nobody knows: they stay until a file names them.
alter table casework.legal_text add column from_file boolean not null default false;
alter table casework.answer_template add column from_file boolean not null default false;
alter table casework.territory_status add column from_file boolean not null default false;
