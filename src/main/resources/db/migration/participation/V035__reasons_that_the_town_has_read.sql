-- Why an author withdrew an idea, or let ideas part again: nobody else reads it before somebody of the town has. What was given
-- before has been public since.
alter table participation.proposal add column is_withdrawal_read boolean not null default true;
alter table participation.proposal alter column is_withdrawal_read set default false;
alter table participation.merge
    add column is_end_read boolean not null default true,
    -- The author of the idea that they became who gave the reason; null where it is not known whose it is.
    add column ended_by uuid;
alter table participation.merge alter column is_end_read set default false;
