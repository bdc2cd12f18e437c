-- That somebody who was drawn was written to, and the code by which they answer.

create table participation.panel_invitation (
    territory_id uuid not null,
    candidate_id uuid not null,
    -- Of the code that their letter or mail brought; another letter replaces it.
    hash text not null,
    channel text not null check (channel in ('EMAIL', 'LETTER')),
    sent_at timestamptz not null,
    answer_by date not null,
    -- How a member wants to be reached: a telephone number or an address, as they wrote it.
    contact text not null default '' check (length(contact) <= 200),
    primary key (territory_id, candidate_id),
    unique (territory_id, hash),
    foreign key (territory_id, candidate_id) references participation.panel_candidate (territory_id, id) on delete cascade
);
call database.isolate('participation.panel_invitation');
