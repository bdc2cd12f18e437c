-- Title and introduction of a published text are corrected by a version too, as its articles are. Those from before are filled in V139.
alter table participation.text_version
    add column title text not null default '',
    add column intro text not null default '';
