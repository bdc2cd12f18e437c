-- Organisations are told apart by their SIRET. What is there already keeps to the rule that was.
alter table relation.identifier drop constraint identifier_kind_check;
alter table relation.identifier
    add constraint identifier_kind_check check (kind in ('EMAIL', 'PHONE', 'ADDRESS', 'SIRET')) not valid;
