-- One that a crash left half built is built anew.
drop index concurrently if exists participation.comment_appeal_statement;
create index concurrently comment_appeal_statement on participation.comment_appeal (territory_id, statement_id) where statement_id is not null;
