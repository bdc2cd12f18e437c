-- One index of public words for pages and programs alike, each search reading its own territory only.
create index concurrently if not exists report_words_of_territory
    on report.report using gin (territory_id, public_words) where visibility = 'PUBLIC';
drop index concurrently if exists report.report_words;
drop index concurrently if exists report.report_public_words;
