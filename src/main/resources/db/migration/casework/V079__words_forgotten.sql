alter table casework.case
    -- When its words were forgotten (title, what was written in it); null where they were not.
    add column words_forgotten_at timestamptz;
