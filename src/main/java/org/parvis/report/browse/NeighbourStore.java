package org.parvis.report.browse;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.report.Cells;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands beside a report: those around it, those about the same thing, those who follow it. */
@Repository
class NeighbourStore {

    private static final int MOST = 30;
    private static final int MOST_COUNTED = 1_000;

    private final JdbcClient jdbc;

    NeighbourStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ListedReport> in(List<Cells.Range> ranges, UUID except) {
        return jdbc.sql("""
                select %s
                from (
                    select s.*
                    from unnest(:lows::bigint[], :highs::bigint[]) as span (low, high)
                    join report.report s
                        on s.territory_id = :territory
                        and s.visibility = 'PUBLIC'
                        and s.cell between span.low and span.high
                    where s.id <> :except
                    limit :most) r
                order by r.submitted_at desc
                """.formatted(ListedReportRow.COLUMNS))
                .param("territory", InTerritory.current())
                .param("lows", ranges.stream().map(Cells.Range::low).toArray(Long[]::new))
                .param("highs", ranges.stream().map(Cells.Range::high).toArray(Long[]::new))
                .param("except", except)
                .param("most", MOST)
                .query(ListedReportRow::read)
                .list();
    }

    /** Its duplicates, and the report of which it is one. */
    List<ListedReport> related(UUID id, @Nullable UUID original) {
        return jdbc.sql("""
                (select %1$s
                from report.report r
                where r.territory_id = :territory and r.duplicate_of = :id and r.visibility = 'PUBLIC'
                limit :most)
                union all
                (select %1$s
                from report.report r
                where r.territory_id = :territory and r.id = :original and r.visibility = 'PUBLIC')
                """.formatted(ListedReportRow.COLUMNS))
                .param("territory", InTerritory.current())
                .param("id", id)
                .param("original", original == null ? id : original)
                .param("most", MOST)
                .query(ListedReportRow::read)
                .list()
                .stream()
                .filter(related -> !related.id().equals(id))
                .toList();
    }

    /** How many people follow a report, up to a thousand. */
    int followers(UUID id) {
        return jdbc.sql("""
                select count(*)
                from (
                    select 1
                    from report.follow
                    where territory_id = ? and subject = ? and confirmed_at is not null
                    limit ?) as followers
                """)
                .params(InTerritory.current(), "report:" + id, MOST_COUNTED)
                .query(Integer.class)
                .single();
    }
}
