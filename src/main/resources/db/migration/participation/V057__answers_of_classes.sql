-- Answers of classes are counted apart; of which class they are stands nowhere.
alter table participation.survey_answer add column from_class boolean not null default false;
-- Those that may be read: all at once when the survey is over, where no class could be told among them; what comes later, never.
alter table participation.survey_answer add column is_released boolean not null default false;
