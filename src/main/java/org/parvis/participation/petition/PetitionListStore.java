package org.parvis.participation.petition;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.petition.PetitionLists.Shelf;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of petitions, as rows; none of them counts on by how many there are. */
@Repository
class PetitionListStore {

    /** Everybody finds it, be it without its text. */
    private static final String PUBLIC = "p.state <> 'SENT' and not (p.state = 'WITHDRAWN' and p.opened_at is null) ";

    /** Everybody reads its text. */
    private static final String READ = PUBLIC + "and p.title <> '' and p.hidden_why = '' and coalesce(p.ground, '') not in ('PRIVATE', 'INSULTING', 'PERSONAL') ";

    private static final String OWED = """
            exists (
                select 1 from participation.petition_threshold o
                where o.territory_id = p.territory_id and o.petition_id = p.id and o.reached_at is not null and o.done_at is null)
            """;

    private static final String REMARKED = """
            exists (
                select 1 from participation.petition_remark m
                where m.territory_id = p.territory_id and m.petition_id = p.id)
            """;

    private final JdbcClient jdbc;

    PetitionListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest first.
     *
     * @param before the last one that was shown; null for the first page
     */
    List<Petition> list(Shelf shelf, @Nullable UUID before, int most) {
        return jdbc.sql(PetitionStore.COLUMNS + "where p.territory_id = :territory and (:before::uuid is null or p.id < :before::uuid) and " + on(shelf) + """
                order by p.id desc
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("before", before)
                .param("most", most)
                .query((row, n) -> PetitionStore.read(row))
                .list();
    }

    private static String on(Shelf shelf) {
        return switch (shelf) {
            case ALL -> PUBLIC;
            case OPEN -> "p.state = 'OPEN' and p.closes_at > now() and p.hidden_why = '' ";
            case AWAITED -> "p.state in ('OPEN', 'CLOSED') and " + OWED;
            case ANSWERED -> "p.state in ('OPEN', 'CLOSED') and p.answered_at is not null and not " + OWED;
            case CLOSED -> "(p.state = 'CLOSED' or p.state = 'OPEN' and p.closes_at <= now() or p.state = 'WITHDRAWN' and p.opened_at is not null) "
                    + "and p.answered_at is null and not " + OWED;
            case REFUSED -> "p.state = 'REFUSED' ";
            case TO_EXAMINE -> "p.state = 'SENT' ";
            case REMARKED -> REMARKED;
        };
    }

    /** Those that the words mean, the best first. */
    List<Petition> search(String words, int most) {
        return jdbc.sql(PetitionStore.COLUMNS + "where p.territory_id = :territory and " + READ + """
                and p.search @@ websearch_to_tsquery('database.fr', :words)
                order by p.state = 'OPEN' desc, ts_rank(p.search, websearch_to_tsquery('database.fr', :words)) desc, p.id desc
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("words", words)
                .param("most", most)
                .query((row, n) -> PetitionStore.read(row))
                .list();
    }

    /** Those that share words with what somebody writes, the nearest first. */
    List<Petition> similar(String title, List<String> terms, int most) {
        return jdbc.sql(PetitionStore.COLUMNS + "where p.territory_id = :territory and " + READ + """
                and (p.search @@ websearch_to_tsquery('database.fr', :any)
                    and (select count(*) from unnest(:terms::text[]) term
                         where p.search @@ plainto_tsquery('database.fr', term)) >= least(2, cardinality(:terms::text[]))
                    or database.plain(p.title) % database.plain(:title))
                order by ts_rank(p.search, websearch_to_tsquery('database.fr', :any))
                        + similarity(database.plain(p.title), database.plain(:title)) desc, p.id desc
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("any", String.join(" or ", terms))
                .param("terms", terms.toArray(String[]::new))
                .param("title", title)
                .param("most", most)
                .query((row, n) -> PetitionStore.read(row))
                .list();
    }

    /** Ideas of any process that share words with it: what is asked may have been proposed. */
    List<PetitionLists.Idea> similarIdeas(String title, List<String> terms, int most) {
        return jdbc.sql("""
                select pr.slug, i.number, i.title
                from participation.proposal i
                join participation.process pr on pr.territory_id = i.territory_id and pr.id = i.process_id and pr.published_at is not null
                where i.territory_id = :territory and i.moderation = 'VISIBLE' and i.lifecycle = 'SENT' and i.title <> ''
                    and i.search @@ websearch_to_tsquery('database.fr', :any)
                    and (select count(*) from unnest(:terms::text[]) term
                         where i.search @@ plainto_tsquery('database.fr', term)) >= least(2, cardinality(:terms::text[]))
                order by ts_rank(i.search, websearch_to_tsquery('database.fr', :any))
                        + similarity(database.plain(i.title), database.plain(:title)) desc, i.id desc
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("any", String.join(" or ", terms))
                .param("terms", terms.toArray(String[]::new))
                .param("title", title)
                .param("most", most)
                .query((row, n) -> new PetitionLists.Idea(
                        "/participer/" + row.getString("slug") + "/idees/" + row.getString("number"), row.getString("title")))
                .list();
    }
}
