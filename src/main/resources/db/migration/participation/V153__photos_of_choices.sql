-- A photo of the town for a choice of a question, as children see it: «le banc de la place». By codes, which are never given twice.
create table participation.class_photo (
    territory_id uuid not null,
    -- Whose the picture is.
    id uuid not null,
    survey_id uuid not null,
    item text not null,
    choice text not null,
    -- What it shows, for whoever does not see it.
    alt text not null check (alt <> ''),
    primary key (territory_id, id),
    unique (territory_id, survey_id, item, choice),
    foreign key (territory_id, survey_id) references participation.survey (territory_id, id)
);
call database.isolate('participation.class_photo');
