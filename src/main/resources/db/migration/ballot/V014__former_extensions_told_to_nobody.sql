-- Nobody was told of those that were made before this, and nobody is told old news, also where the vote is open.
update ballot.extension e set told_at = coalesce(v.closed_at, clock_timestamp())
from ballot.vote v
where v.territory_id = e.territory_id and v.id = e.vote_id;
