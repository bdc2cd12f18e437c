-- How many messages somebody was sent lately: nobody fills another's mailbox by way of us.
create index concurrently if not exists message_recipient
    on messaging.message (territory_id, recipient, created_at) where recipient is not null;
