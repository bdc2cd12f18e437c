-- What somebody may type for a name with one mistake a word: the word, it with any one letter left out (two words that
-- differ by a letter added, missing, wrong or swapped with the next have one of these in common), and its beginning.
create or replace function relation.name_slips(name text, whole boolean) returns text[]
    language plpgsql immutable parallel safe strict cost 10000 as $$
declare
    longest constant integer := 6;
    word text;
    slips text[] := '{}';
begin
    foreach word in array string_to_array(name, ' ') loop
        slips := slips || word;
        for i in 1 .. case when length(word) between 4 and 30 then length(word) else 0 end loop
            slips := slips || overlay(word placing '' from i for 1);
        end loop;
        -- A whole name has every beginning; what is typed is one.
        for i in case when whole then 3 else least(length(word), longest) end .. least(length(word) - whole::integer, longest) loop
            slips := slips || (left(word, i) || '-');
        end loop;
    end loop;
    return slips;
end $$;

-- Ben Ali is typed Benali, Le Goff Legoff.
create or replace function relation.person_slips(family_name text, given_name text, birth_name text) returns text[]
    language sql immutable parallel safe strict
    return relation.name_slips(
        relation.name_key(family_name || ' ' || given_name || ' ' || birth_name) || ' ' || replace(relation.name_key(family_name), ' ', ''),
        true);

-- One that a crash left half built is built anew.
drop index concurrently if exists relation.person_slips;
create index concurrently person_slips
    on relation.person using gin (territory_id, relation.person_slips(family_name, given_name, birth_name));
