alter table participation.comment validate constraint comment_reply;
