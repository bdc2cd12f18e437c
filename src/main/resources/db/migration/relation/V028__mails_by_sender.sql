-- What somebody wrote that is in no case: for the answer to who asks for their data.
create index concurrently received_mail_sender on relation.received_mail (territory_id, sender, id) where case_id is null;
