-- What a petition says has a number, raised by each correction: whoever admits or refuses it says which one they have read.
alter table participation.petition add column revision integer not null default 1 check (revision > 0);

-- One signature per account too, whatever address it had when it signed. Signatures without an account are not compared.
alter table participation.petition_signature add constraint petition_signature_by_account unique (territory_id, petition_id, account_id);

-- An agent sets aside what came on the web as well; a doubt is about paper alone.
alter table participation.petition_signature drop constraint petition_signature_check2;
alter table participation.petition_signature add constraint petition_signature_doubt check (state <> 'DOUBTFUL' or channel = 'PAPER');

-- What readers remark on a petition, until somebody has read it; what was done then is in notes on its case, as is the remark.
create table participation.petition_remark (
    territory_id uuid not null,
    id uuid not null,
    petition_id uuid not null,
    said_at timestamptz not null,
    words text not null,
    primary key (territory_id, id),
    foreign key (territory_id, petition_id) references participation.petition (territory_id, id)
);
call database.isolate('participation.petition_remark');
create index petition_remark_petition on participation.petition_remark (territory_id, petition_id, id);
