-- What readers said who reported a petition stays with the petition until it is answered, and goes with whoever said it. Notes that were
-- written before kept a copy, after the article of the charter: only the article stays.
update casework.entry
set internal_text = regexp_replace(internal_text, '^([^.]+\.[^.]+\.).*$', '\1')
where kind = 'NOTE' and party = 'FOLLOWER'
    and (internal_text ~ '^Un lecteur signale la page de la pétition\. Article de la charte.: '
        or internal_text ~ '^A reader reports the page of the petition\. Article of the charter: ');
