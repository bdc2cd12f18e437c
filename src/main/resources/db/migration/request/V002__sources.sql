-- Where an agent reads it as it came: a mail's page, below the territory's root.
alter table request.request add column source text;
