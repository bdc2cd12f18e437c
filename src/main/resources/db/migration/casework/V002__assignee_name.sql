-- The assignee's name as it was when they got the case: queues show it without asking who has which account.
alter table casework.case add column assignee_name text;
