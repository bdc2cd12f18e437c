-- Nothing asks it any more: how much one address gets is counted in web.attempts. Only the demonstration's mailbox, a
-- page over few messages, looks for a recipient.
drop index concurrently if exists messaging.message_recipient;
