-- What was there before: beside the migration that adds the columns, so that nobody waits for them to be filled.

update participation.proposal p set version = v.last
from (select territory_id, proposal_id, max(ordinal) as last from participation.version group by 1, 2) v
where v.territory_id = p.territory_id and v.proposal_id = p.id and v.last > 1;

update participation.version v set shown_at = v.at
from participation.proposal p
where p.territory_id = v.territory_id and p.id = v.proposal_id and p.version = v.ordinal and p.moderation = 'VISIBLE';
