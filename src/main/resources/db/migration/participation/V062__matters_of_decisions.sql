-- What V060 added to decisions holds for those that were there too.
alter table participation.decision validate constraint decision_matter;
alter table participation.decision validate constraint decision_petition;
