-- Which letters to people who were drawn were printed together, by whom and when: a file that never arrived is printed once more.

create table participation.panel_batch (
    territory_id uuid not null,
    id uuid not null,
    panel_id uuid not null,
    printed_at timestamptz not null,
    -- Name of the agent, as it was then.
    author text not null,
    letters integer not null check (letters > 0),
    answer_by date not null,
    -- The batch that this one stands for: the codes of those letters are good no more.
    instead_of uuid,
    primary key (territory_id, id),
    unique (territory_id, instead_of),
    foreign key (territory_id, panel_id) references participation.panel (territory_id, id) on delete cascade,
    foreign key (territory_id, instead_of) references participation.panel_batch (territory_id, id) on delete cascade
);
call database.isolate('participation.panel_batch');
create index panel_batch_of_panel on participation.panel_batch (territory_id, panel_id);

-- In which batch the letter is that somebody has; null for mails, and for letters that were printed alone or before batches were kept.
alter table participation.panel_invitation add column batch_id uuid;

-- When it was noted what became of them; null for whoever answered before this was kept.
alter table participation.panel_candidate add column answered_at timestamptz;
