package org.parvis.report.browse;

import java.sql.Timestamp;
import java.util.List;
import org.parvis.database.AskedWords;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Public reports by their words. A common word is found among the newest, in the order of the list, and the search ends
 * when the page is full; a rare one is found by its index. Neither reads a whole town, and a short look at both ways is
 * enough for most words.
 */
@Repository
class SearchStore {

    /** How many of the newest are looked at, at first and then; the look ends when the page is full. */
    private static final Integer[] LOOKS = {1_000, 20_000};

    /** Matches that are put in order, at first and then: more than a rare word has in a town of a million reports. */
    private static final Integer[] BOUNDS = {2_000, 50_000};

    /** How many of the newest are compared with words that no report has together. */
    private static final int COMPARED = 5_000;

    private final JdbcClient jdbc;

    SearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest after the cursor that have all the words; categories and statuses narrow when they are not empty. */
    List<ListedReport> matching(
            ReportFilter filter, List<String> categories, List<String> statuses, Cursor after, int most) {
        return jdbc.sql("""
                select %s
                from report.search(:words, :categories::text[], :statuses::text[], :district, :at, :id,
                    :looks::int[], :bounds::int[], :most) as found (id)
                join report.report r on r.territory_id = :territory and r.id = found.id
                order by r.submitted_at desc, r.id desc
                limit :most
                """.formatted(ListedReportRow.COLUMNS))
                .param("territory", InTerritory.current())
                .param("words", AskedWords.of(filter.words()))
                .param("district", filter.district())
                .param("categories", categories.toArray(String[]::new))
                .param("statuses", statuses.toArray(String[]::new))
                .param("at", Timestamp.from(after.submittedAt()))
                .param("id", after.id())
                .param("looks", LOOKS)
                .param("bounds", BOUNDS)
                .param("most", most)
                .query(ListedReportRow::read)
                .list();
    }

    /**
     * Among the newest reports those that have some of the words, first those with most of them, then the newest.
     *
     * @param words each alone, without signs
     */
    List<ListedReport> someOf(List<String> words, int most) {
        return jdbc.sql("""
                with newest as materialized (
                    select s.id, s.public_words
                    from report.report s
                    where s.territory_id = :territory
                        and s.visibility = 'PUBLIC'
                    order by s.submitted_at desc, s.id desc
                    limit :lookedAt
                ),
                found as (
                    select newest.id, ts_rank(newest.public_words, asked.query) as likeness
                    from newest
                    cross join to_tsquery('database.fr', :words) as asked (query)
                    where newest.public_words @@ asked.query
                    order by likeness desc, newest.id desc
                    limit :most
                )
                select %s
                from found
                join report.report r on r.territory_id = :territory and r.id = found.id
                order by found.likeness desc, r.id desc
                """.formatted(ListedReportRow.COLUMNS))
                .param("territory", InTerritory.current())
                .param("words", String.join(" | ", words))
                .param("lookedAt", COMPARED)
                .param("most", most)
                .query(ListedReportRow::read)
                .list();
    }
}
