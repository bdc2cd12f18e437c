-- A petition that was answered owed nothing any more, whatever it had reached: it stays so. Beside the migration that adds the column,
-- so that nobody waits for it to be filled.
update participation.petition_threshold t set done_at = p.answered_at
from participation.petition p
where p.territory_id = t.territory_id and p.id = t.petition_id and t.reached_at <= p.answered_at;
