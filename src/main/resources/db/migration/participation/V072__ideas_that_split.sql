-- An idea becomes several by the consent of all its authors, as several become one: proposed, read, agreed and undone alike.
alter table participation.proposal
    drop constraint proposal_lifecycle_check,
    add constraint proposal_lifecycle_check check (lifecycle in ('SENT', 'WITHDRAWN', 'MERGED', 'SPLIT', 'PARTED')) not valid;
alter table participation.support_question
    drop constraint support_question_why_check,
    add constraint support_question_why_check check (why in ('VERSION', 'MERGED', 'SPLIT', 'PARTED', 'RETURNED', 'WITHDRAWN')) not valid;
-- A split is of one idea: its words say why, and what it becomes are its parts.
alter table participation.merge
    add column kind text not null default 'MERGE',
    drop constraint merge_check1,
    add constraint merge_kind_check check (kind in ('MERGE', 'SPLIT')) not valid,
    add constraint merge_result_check check (
        (kind = 'MERGE' and state in ('DONE', 'UNDONE')) = (result_id is not null)) not valid;
-- When whoever supported an idea that was split said which of its parts they support.
alter table participation.support add column chose_at timestamptz;
