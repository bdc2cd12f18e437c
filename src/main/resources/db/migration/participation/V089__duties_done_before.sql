-- What an answer had ended before: beside the migration that adds the column, so that nobody waits for it to be filled.
update participation.petition_threshold t set done_at = p.answered_at
from participation.petition p
where p.territory_id = t.territory_id and p.id = t.petition_id and t.reached_at <= p.answered_at and t.duty in ('ANSWER', 'COUNCIL');
