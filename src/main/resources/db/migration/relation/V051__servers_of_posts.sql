-- Of those that came before: it is the beginning of what they are known by.
update relation.received_brief set server = split_part(fingerprint, '/', 1) where post is not null and server is null;
