-- What was proposed in the name of an organisation. One that a crash left half built is built anew.
drop index concurrently if exists participation.on_behalf_of_organisation;
create index concurrently on_behalf_of_organisation on participation.on_behalf (territory_id, organisation_id);
