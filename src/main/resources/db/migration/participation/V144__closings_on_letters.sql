-- The closing that somebody's letter says, as a closing can be put off after letters were printed; null where no letter was, or before this was noted.
alter table participation.listed_voter add column letter_closes_at timestamptz;
