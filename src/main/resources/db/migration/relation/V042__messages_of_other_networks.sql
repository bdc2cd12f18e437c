-- A message of another network, as a program hands it in: it is answered there. All null for the town's own account.
alter table relation.received_brief
    add column network text,
    add column conversation text,
    add column written_at timestamptz;
