-- In which language a link for voting was asked for: whoever voted with it is told in it what changes afterwards.
alter table participation.vote_pass add column language text not null default 'fr';
