-- What somebody was texted lately: their answer belongs to it.
create index concurrently if not exists message_to_number
    on messaging.message (territory_id, recipient, created_at desc) where channel = 'SMS' and recipient is not null;
