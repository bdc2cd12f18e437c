-- One that a crash left half built is built anew.
drop index concurrently if exists participation.comment_act_statement_id;
create index concurrently comment_act_statement_id on participation.comment_act (territory_id, statement_id, id) where statement_id is not null;
