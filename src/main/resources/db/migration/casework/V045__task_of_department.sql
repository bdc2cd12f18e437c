-- The department whose case the task is on, so that it finds what it has handed out. It goes with the case, whose
-- department it repeats for the index's sake; null in what stood there before, until V050 fills it.
alter table casework.task add column case_department_id uuid;
