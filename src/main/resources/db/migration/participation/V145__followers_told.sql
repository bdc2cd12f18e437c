-- Whether a vote closed before all were told that its closing was put off.
alter table participation.change_telling add column cut_short boolean not null default false;
-- Of a closing that was put off those are told last who follow the process.
alter table participation.change_telling drop constraint change_telling_among_check;
alter table participation.change_telling add constraint change_telling_among
    check (among in ('LISTED', 'LINKS', 'ACCOUNTS', 'SUPPORTERS', 'AUTHORS', 'FOLLOWERS')) not valid;
