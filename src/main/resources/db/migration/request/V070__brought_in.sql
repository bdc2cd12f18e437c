-- Where a request came from that another system kept: the same one is brought in once.
alter table request.request add column external_id text;
