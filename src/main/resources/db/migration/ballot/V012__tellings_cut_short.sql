-- Whether the vote's keys went before everybody was looked for who was to be told of a change.
alter table ballot.change add column cut_short boolean not null default false;
grant update (cut_short) on ballot.change to ${app};
