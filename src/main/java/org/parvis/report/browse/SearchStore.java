package org.parvis.report.browse;

import java.util.List;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What resembles a search that nothing answers exactly. */
@Repository
class SearchStore {

    private final JdbcClient jdbc;

    SearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A common word stands in every other report: what is further back than this is not looked at. */
    private static final int LOOKED_AT = 5_000;

    /**
     * Among the newest reports those that have some of the words, first those with most of them, then the newest.
     *
     * @param words each alone, without signs
     */
    List<ListedReport> someOf(List<String> words, int most) {
        return jdbc.sql("""
                with asked as (
                    select to_tsquery('database.fr', :words) as query
                ),
                newest as materialized (
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
                    cross join asked
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
                .param("lookedAt", LOOKED_AT)
                .param("most", most)
                .query(ListedReportRow::read)
                .list();
    }
}
