-- Cases are counted by two dimensions at once too: each is looked at once more, and what it counted before stays.
insert into casework.to_count (territory_id, case_id) select territory_id, id from casework.case;
