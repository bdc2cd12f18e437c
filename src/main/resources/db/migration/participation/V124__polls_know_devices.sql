-- The device that an answer came from, so that who logs in or out changes their answer and adds none.
alter table participation.meeting_poll_vote add column device text;
comment on column participation.meeting_poll_vote.device is 'Hash of the device; gone with the answer when the poll closes.';
