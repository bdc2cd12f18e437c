-- Cases that were there before: apart, so that no lock of the triggers' making is held meanwhile.
insert into casework.to_count (territory_id, case_id) select territory_id, id from casework.case;
