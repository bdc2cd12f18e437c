-- Answers of classes are counted apart; of which class they are stands nowhere.
alter table participation.survey_answer add column from_class boolean not null default false;
