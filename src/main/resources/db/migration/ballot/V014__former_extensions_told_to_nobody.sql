-- Of votes that are over nobody is told any more, and nobody was.
update ballot.extension e set told_at = v.closed_at
from ballot.vote v
where v.territory_id = e.territory_id and v.id = e.vote_id and v.closed_at is not null;
