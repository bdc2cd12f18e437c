-- What of a message opens something for whoever reads it: tokens of links, codes. Found when it is written, as a search in each message
-- that has left would cost more than sending it; empty once they are gone from what is kept, and for messages of before.
alter table messaging.content add column secrets text[] not null default '{}';

create function messaging.without_secrets(words text, secrets text[]) returns text
    language plpgsql immutable parallel safe set search_path = pg_catalog as $$
declare
    secret text;
begin
    foreach secret in array secrets loop
        words := replace(words, secret, '•••');
    end loop;
    return words;
end
$$;
grant execute on function messaging.without_secrets(text, text[]) to ${app};
