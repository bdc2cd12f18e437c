-- What moderators do about ideas stands in the register too, by an article of the charter, and its author can appeal.
alter table participation.comment_act
    add column proposal_id uuid,
    add constraint comment_act_proposal foreign key (territory_id, proposal_id) references participation.proposal (territory_id, id) not valid,
    drop constraint comment_act_of_one,
    add constraint comment_act_of_one check (num_nonnulls(comment_id, debate_id, statement_id, proposal_id) = 1) not valid;
alter table participation.comment_appeal
    add column proposal_id uuid,
    drop constraint comment_appeal_of_one,
    add constraint comment_appeal_of_one check (num_nonnulls(comment_id, debate_id, statement_id, proposal_id) = 1) not valid;
