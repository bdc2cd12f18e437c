-- Files leave part by part: a compressed one would be unpacked from its beginning for each part. Nothing is rewritten; what is published
-- from now on is kept as it is.
alter table ballot.published_file alter column bytes set storage external;
