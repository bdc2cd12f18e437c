-- Who looks after a lamp or a bin: a fact for routing rules («objectOwner»).
alter table territory.street_object add column owner text not null default '';
