-- Until V136 neither title nor introduction changed once everybody could read them: all versions had those of the text.
update participation.text_version v set title = t.title, intro = t.intro
from participation.draft_text t
where t.territory_id = v.territory_id and t.id = v.text_id and v.title = '';
