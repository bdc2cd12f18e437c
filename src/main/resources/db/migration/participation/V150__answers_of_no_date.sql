-- Answers that were given before their day was kept count as of today: who refused can contest the draw as long as anybody else.
update participation.panel_candidate set answered_at = now() where answered_at is null and state in ('REFUSED', 'SILENT', 'ACCEPTED', 'LEFT');
