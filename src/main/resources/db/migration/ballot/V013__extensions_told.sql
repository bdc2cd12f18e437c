-- How far those who had voted are told that the closing was put off, as with changes of projects: how many had voted by then (null where that was not
-- counted), how many of them were told, when nobody else is, and whether the vote closed before that.
alter table ballot.extension
    add column voters bigint,
    add column told bigint not null default 0,
    add column told_at timestamptz,
    add column cut_short boolean not null default false;
grant update (voters, told, told_at, cut_short) on ballot.extension to ${app};
-- Of votes that are over nobody is told any more, and nobody was.
update ballot.extension e set told_at = v.closed_at
from ballot.vote v
where v.territory_id = e.territory_id and v.id = e.vote_id and v.closed_at is not null;
