-- What was late before reminders were written lies with whoever looked at it every day: no flood of mails about it.
update casework.task set reminder = 'LATE' where state = 'OPEN' and due_on < current_date;
