-- Answers of the town to opinions of councils that were published wrong: each correction is another version with its reason, and all are read.

create table participation.council_correction (
    territory_id uuid not null,
    opinion_id uuid not null,
    -- 2 for the first correction: the answer as it was first given is 1, with the opinion.
    version integer not null check (version >= 2),
    fate text not null check (fate in ('FOLLOWED', 'PARTLY', 'REFUSED')),
    answer text not null check (answer <> ''),
    authority text not null check (authority <> ''),
    -- Why it is corrected.
    reason text not null check (reason <> ''),
    answered_at timestamptz not null,
    primary key (territory_id, opinion_id, version),
    foreign key (territory_id, opinion_id) references participation.council_opinion (territory_id, id)
);
call database.isolate('participation.council_correction');

-- A version stays as it was published.
create trigger council_correction_stays before update or delete on participation.council_correction for each row
    execute function participation.keep_council_opinion();
