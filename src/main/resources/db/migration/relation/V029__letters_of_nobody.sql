-- A letter that a case which stays was answered by outlives the file of whom it was for: it is for nobody then.
alter table relation.outgoing_letter alter column person_id drop not null;
alter table relation.outgoing_letter
    drop constraint outgoing_letter_territory_id_person_id_fkey,
    add constraint outgoing_letter_person foreign key (territory_id, person_id)
        references relation.person (territory_id, id) on delete set null (person_id) not valid;
alter table relation.outgoing_letter validate constraint outgoing_letter_person;
