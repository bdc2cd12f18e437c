-- What moderators do about petitions stands in the register too, by an article of the charter, and whoever began one can appeal.
alter table participation.comment_act
    add column petition_id uuid,
    add constraint comment_act_petition foreign key (territory_id, petition_id) references participation.petition (territory_id, id) not valid,
    drop constraint comment_act_of_one,
    add constraint comment_act_of_one check (num_nonnulls(comment_id, debate_id, statement_id, proposal_id, petition_id) = 1) not valid;
alter table participation.comment_appeal
    add column petition_id uuid,
    drop constraint comment_appeal_of_one,
    add constraint comment_appeal_of_one check (num_nonnulls(comment_id, debate_id, statement_id, proposal_id, petition_id) = 1) not valid;
