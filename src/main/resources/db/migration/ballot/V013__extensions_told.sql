-- How far those who had voted are told that the closing was put off, as with changes of projects: how many had voted by then (null where that was not
-- counted), how many of them were told, when nobody else is, and whether the vote closed before that.
alter table ballot.extension
    add column voters bigint,
    add column told bigint not null default 0,
    add column told_at timestamptz,
    add column cut_short boolean not null default false;
grant update (voters, told, told_at, cut_short) on ballot.extension to ${app};
