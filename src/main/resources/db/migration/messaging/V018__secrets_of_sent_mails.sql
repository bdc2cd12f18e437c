-- What opens something and looks like anything else, named by whoever wrote the message: the code of a case.
alter table messaging.content add column secrets text[] not null default '{}';

-- What a message says without what opens something: those; tokens of links, which stand behind / = or # and have capital letters
-- unlike the words of an address; and codes of letters, four groups of four.
create function messaging.without_secrets(words text, secrets text[]) returns text
    language plpgsql immutable parallel safe set search_path = pg_catalog as $$
declare
    secret text;
begin
    foreach secret in array secrets loop
        words := replace(words, secret, '•••');
    end loop;
    return regexp_replace(
        regexp_replace(words, '([/=#])(?=[a-z0-9_.~-]*[A-Z])[A-Za-z0-9_.~-]{24,}', '\1•••', 'g'),
        '\m[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}\M', '•••', 'g');
end
$$;
grant execute on function messaging.without_secrets(text, text[]) to ${app};
