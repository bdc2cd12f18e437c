-- Title and introduction of a published text are corrected by a version too, as its articles are.

alter table participation.text_version
    add column title text not null default '',
    add column intro text not null default '';

-- Until now neither changed once everybody could read them.
update participation.text_version v set title = t.title, intro = t.intro
from participation.draft_text t
where t.territory_id = v.territory_id and t.id = v.text_id;
