-- Everybody has read when a vote was closed and published: nobody moves it afterwards, the application neither.

create function ballot.keep_published() returns trigger language plpgsql as $$
begin
    raise exception 'A published vote keeps its times';
end
$$;

create trigger vote_is_final before update on ballot.vote for each row
    when (old.published_at is not null
        and (old.closed_at, old.published_at) is distinct from (new.closed_at, new.published_at))
    execute function ballot.keep_published();
