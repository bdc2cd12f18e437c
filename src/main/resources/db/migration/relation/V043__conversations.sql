-- One that a crash left half built is built anew.
drop index concurrently if exists relation.received_brief_conversation;
create index concurrently received_brief_conversation on relation.received_brief (territory_id, network, conversation, received_at)
    where conversation is not null;
