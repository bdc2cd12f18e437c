-- What V006 left to be looked at.
alter table messaging.message validate constraint message_channel_check;
alter table messaging.message validate constraint message_state_check;
