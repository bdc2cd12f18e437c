-- Words of the text message that tells of the answer, where whoever wrote it chose some.
alter table casework.approval add column sms text;
