-- Until when a link is good that was never used, where that is longer than others are: one in a moderator's mail as long as its
-- reader can appeal.
alter table participation.canvass_key add column good_until timestamptz;
