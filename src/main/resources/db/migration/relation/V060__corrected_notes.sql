-- A note that was wrong is put right (GDPR article 16). When and by whom stays; what was wrong does not.
alter table relation.interaction
    add column corrected_at timestamptz,
    add column corrected_by text,
    add constraint interaction_corrected check ((corrected_at is null) = (corrected_by is null));
