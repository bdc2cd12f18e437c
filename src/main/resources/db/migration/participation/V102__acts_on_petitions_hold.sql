-- What the register already had is of one thing too: looked through beside the service.
alter table participation.comment_act validate constraint comment_act_petition;
alter table participation.comment_act validate constraint comment_act_of_one;
alter table participation.comment_appeal validate constraint comment_appeal_of_one;
