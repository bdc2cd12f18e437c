-- Paper ballots, each with a number on its sheet, are typed by two agents. Of what each has typed a hash is kept, under a key that
-- is not in the database: it tells whether two have typed the same, and is gone once they have.
create table participation.paper_sheet (
    territory_id uuid not null,
    budget_id uuid not null,
    sheet text not null,
    state text not null check (state in ('OPEN', 'CAST', 'REFUSED')),
    primary key (territory_id, budget_id, sheet),
    foreign key (territory_id, budget_id) references participation.budget (territory_id, id)
);
call database.isolate('participation.paper_sheet');

create table participation.paper_typing (
    territory_id uuid not null,
    budget_id uuid not null,
    sheet text not null,
    agent uuid not null,
    agent_name text not null,
    content text not null,
    times integer not null default 1,
    primary key (territory_id, budget_id, sheet, agent),
    foreign key (territory_id, budget_id, sheet) references participation.paper_sheet (territory_id, budget_id, sheet)
);
call database.isolate('participation.paper_typing');
