-- A territory's own wording of what the law wants to be said; the last published counts.
create table casework.legal_template (
    territory_id uuid not null,
    letter text not null,
    language text not null,
    body text not null check (length(btrim(body)) > 0),
    published_by uuid,
    published_at timestamptz not null default now(),
    primary key (territory_id, letter, language)
);
call database.isolate('casework.legal_template');

-- What was sent, word for word, with its hash: the proof of what it said and when.
create table casework.legal_letter (
    territory_id uuid not null,
    case_id uuid not null,
    ordinal integer not null,
    letter text not null,
    language text not null,
    body text not null,
    sha256 text not null,
    sent_at timestamptz not null,
    primary key (territory_id, case_id, ordinal),
    foreign key (territory_id, case_id) references casework.case (territory_id, id)
);
call database.isolate('casework.legal_letter');
revoke update, delete on casework.legal_letter from ${app};
