-- A text of which a moderator took words, or all, from public view: what its author writes afterwards is not published
-- before a moderator has read it. Nothing is held without a written reason.
alter table report.report add column text_held_for uuid;
alter table report.report add constraint text_held_with_a_reason foreign key (territory_id, text_held_for)
    references report.moderation (territory_id, id) not valid; -- the column is new: no row to look at

-- An appeal that is right gives the text or the photo back.
alter table report.moderation drop constraint moderation_act_check;
alter table report.moderation add constraint moderation_act_check check (act in ('KEEP', 'MASK_WORDS', 'HIDE_TEXT',
    'SHOW_TEXT', 'HIDE_PHOTO', 'SHOW_PHOTO', 'HIDE_REPORT', 'SHOW_REPORT')) not valid;
alter table report.moderation drop constraint moderation_check;
alter table report.moderation add constraint moderation_names_its_photo check (
    (act in ('HIDE_PHOTO', 'SHOW_PHOTO')) = (picture_id is not null)) not valid;

-- CORRECTED: the author wrote a held text anew.
alter table report.to_moderate drop constraint to_moderate_why_check;
alter table report.to_moderate add constraint to_moderate_why_check
    check (why in ('MASKED', 'FLAGGED', 'APPEALED', 'CORRECTED')) not valid;
