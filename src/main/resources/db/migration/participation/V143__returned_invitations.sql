-- When a mail to somebody who was drawn came back; null where it did not, and for letters.
alter table participation.panel_invitation add column returned_at timestamptz;
