package org.parvis.report.browse;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Public reports that are named: by number, by id, by the square of the map they lie in. */
@Repository
class PickedStore {

    private final JdbcClient jdbc;

    PickedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ListedReport> find(String number) {
        return jdbc.sql("""
                select %s
                from report.report r
                where r.territory_id = ? and r.number = ? and r.visibility = 'PUBLIC'
                """.formatted(ListedReportRow.COLUMNS))
                .params(InTerritory.current(), number)
                .query(ListedReportRow::read)
                .optional();
    }

    List<ListedReport> withIds(List<UUID> ids) {
        return jdbc.sql("""
                select %s
                from unnest(?) with ordinality as wanted (id, position)
                join report.report r on r.territory_id = ? and r.id = wanted.id
                where r.visibility = 'PUBLIC'
                order by wanted.position
                """.formatted(ListedReportRow.COLUMNS))
                .param(ids.toArray(UUID[]::new))
                .param(InTerritory.current())
                .query(ListedReportRow::read)
                .list();
    }

    /** At most some reports of each of these squares of the map; empty lists of categories or statuses are all. */
    List<ListedReport> inSquares(
            Collection<Square> squares, List<String> categories, List<String> statuses, int mostEach) {
        return jdbc.sql("""
                select %s
                from unnest(:lows::bigint[], :highs::bigint[]) as square (low, high)
                cross join lateral (
                    select *
                    from report.report s
                    where s.territory_id = :territory
                        and s.visibility = 'PUBLIC'
                        and s.cell between square.low and square.high
                        and (cardinality(:categories::text[]) = 0 or s.category = any (:categories::text[]))
                        and (cardinality(:statuses::text[]) = 0 or s.status = any (:statuses::text[]))
                    limit :most) r
                """.formatted(ListedReportRow.COLUMNS))
                .param("territory", InTerritory.current())
                .param("lows", squares.stream().map(Square::low).toArray(Long[]::new))
                .param("highs", squares.stream().map(Square::high).toArray(Long[]::new))
                .param("categories", categories.toArray(String[]::new))
                .param("statuses", statuses.toArray(String[]::new))
                .param("most", mostEach)
                .query(ListedReportRow::read)
                .list();
    }
}
