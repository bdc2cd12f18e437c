-- Whose sheet counts, as a hash under the key of the instance: of one person one sheet does, also where a server died before it
-- could write that down. It stands beside no ballot.
alter table participation.paper_sheet add column voter text;
