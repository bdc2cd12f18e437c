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

    /**
     * Reports that have some of the words, those with most of them first, then the newest.
     *
     * @param words each alone, without signs
     */
    List<ListedReport> someOf(List<String> words, int most) {
        return jdbc.sql("""
                with asked as (
                    select to_tsquery('database.fr', :words) as query
                ),
                found as (
                    select s.id, ts_rank(s.public_words, asked.query) as likeness
                    from asked
                    cross join lateral (
                        select id, public_words
                        from report.report s
                        where s.territory_id = :territory
                            and s.visibility = 'PUBLIC'
                            and s.public_words @@ asked.query
                        limit %d) s
                    order by likeness desc, s.id desc
                    limit :most)
                select %s
                from found
                join report.report r on r.territory_id = :territory and r.id = found.id
                order by found.likeness desc, r.id desc
                """.formatted(BrowseStore.MOST_MATCHES, ListedReportRow.COLUMNS))
                .param("territory", InTerritory.current())
                .param("words", String.join(" | ", words))
                .param("most", most)
                .query(ListedReportRow::read)
                .list();
    }
}
