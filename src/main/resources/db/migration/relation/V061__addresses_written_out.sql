-- Addresses are compared with their abbreviations written out (relation.AddressWords): those that are known are, too. Two of
-- one person that are the same now stay two lines.
create function pg_temp.written_out(words text) returns text
    language plpgsql immutable as $$
declare
    one record;
begin
    for one in select * from (values
        ('r', 'rue'),
        ('av', 'avenue'),
        ('ave', 'avenue'),
        ('bd', 'boulevard'),
        ('bld', 'boulevard'),
        ('blvd', 'boulevard'),
        ('boul', 'boulevard'),
        ('pl', 'place'),
        ('all', 'allee'),
        ('che', 'chemin'),
        ('chem', 'chemin'),
        ('imp', 'impasse'),
        ('sq', 'square'),
        ('rte', 'route'),
        ('fg', 'faubourg'),
        ('fbg', 'faubourg'),
        ('pas', 'passage'),
        ('res', 'residence'),
        ('lot', 'lotissement'),
        ('qu', 'quai'),
        ('rpt', 'rond point'),
        ('crs', 'cours')
    ) as street (short, long) loop
        words := regexp_replace(words, '^((?:(?:\d+|bis|ter|quater|[a-d]) )*)' || one.short || ' ', '\1' || one.long || ' ');
    end loop;
    for one in select * from (values
        ('st', 'saint'),
        ('ste', 'sainte'),
        ('sts', 'saints'),
        ('dr', 'docteur'),
        ('gal', 'general'),
        ('gen', 'general'),
        ('mal', 'marechal'),
        ('prof', 'professeur'),
        ('cdt', 'commandant'),
        ('pdt', 'president')
    ) as title (short, long) loop
        words := regexp_replace(words, '(^| )' || one.short || '(?= )', '\1' || one.long, 'g');
    end loop;
    return words;
end $$;

update relation.identifier i
set value = pg_temp.written_out(i.value)
where i.kind = 'ADDRESS'
    and i.value ~ '(^| )(r|av|ave|bd|bld|blvd|boul|pl|all|che|chem|imp|sq|rte|fg|fbg|pas|res|lot|qu|rpt|crs|st|ste|sts|dr|gal|gen|mal|prof|cdt|pdt) ' -- most have none
    and i.value <> pg_temp.written_out(i.value)
    and not exists (
        select from relation.identifier other
        where other.territory_id = i.territory_id and other.person_id = i.person_id and other.kind = i.kind
            and other.id <> i.id and pg_temp.written_out(other.value) = pg_temp.written_out(i.value));
