package org.parvis.report.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures as rows: sums of some hundreds, however many reports they count. */
@Repository
class FigureStore {

    private static final String SUMS = """
            sum(received) as received, sum(solved) as solved, sum(declined) as declined, sum(promised) as promised,
            sum(kept) as kept, sum(reopened) as reopened""";

    private final JdbcClient jdbc;

    FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Counts days(LocalDate from) {
        return jdbc.sql("""
                select %s
                from report.figure
                where territory_id = ? and grain = 'DAY' and category = '' and district = '' and period >= ?
                """.formatted(SUMS))
                .params(InTerritory.current(), from)
                .query((row, n) -> counts(row))
                .single();
    }

    Map<String, Counts> months(FigureFilter filter, LocalDate from) {
        return byKey("period::text", "category = :category and district = :district", filter, from);
    }

    Map<String, Counts> categories(FigureFilter filter, LocalDate from, List<String> codes) {
        return jdbc.sql("""
                select category as key, %s
                from report.figure
                where territory_id = :territory and grain = 'MONTH' and district = :district and period >= :from
                    and category = any (:codes)
                group by 1
                """.formatted(SUMS))
                .param("territory", InTerritory.current())
                .param("district", filter.district())
                .param("from", from)
                .param("codes", codes.toArray(String[]::new))
                .query(FigureStore::keyed);
    }

    Map<String, Counts> districts(FigureFilter filter, LocalDate from) {
        return byKey("district", "category = :category and district <> ''", filter, from);
    }

    private Map<String, Counts> byKey(String key, String condition, FigureFilter filter, LocalDate from) {
        return jdbc.sql("""
                select %s as key, %s
                from report.figure
                where territory_id = :territory and grain = 'MONTH' and period >= :from and %s
                group by 1
                order by 1
                """.formatted(key, SUMS, condition))
                .param("territory", InTerritory.current())
                .param("category", filter.category())
                .param("district", filter.district())
                .param("from", from)
                .query(FigureStore::keyed);
    }

    Map<String, Delay> delaysByMonth(FigureFilter filter, LocalDate from) {
        return delays("period::text", "category = :category and district = :district", filter, from, List.of());
    }

    Map<String, Delay> delaysByCategory(FigureFilter filter, LocalDate from, List<String> codes) {
        return delays("category", "district = :district and category = any (:codes)", filter, from, codes);
    }

    Map<String, Delay> delaysByDistrict(FigureFilter filter, LocalDate from) {
        return delays("district", "category = :category and district <> ''", filter, from, List.of());
    }

    private Map<String, Delay> delays(
            String key, String condition, FigureFilter filter, LocalDate from, List<String> codes) {
        return jdbc.sql("""
                select %s as key, step, sum(answers) as answers
                from report.figure_delay
                where territory_id = :territory and period >= :from and %s
                group by 1, 2
                having sum(answers) > 0
                """.formatted(key, condition))
                .param("territory", InTerritory.current())
                .param("category", filter.category())
                .param("district", filter.district())
                .param("codes", codes.toArray(String[]::new))
                .param("from", from)
                .query(rows -> {
                    Map<String, Delay> delays = new LinkedHashMap<>();
                    while (rows.next()) {
                        delays.computeIfAbsent(rows.getString("key"), _ -> new Delay())
                                .add(rows.getInt("step"), rows.getLong("answers"));
                    }
                    return delays;
                });
    }

    /** Open reports over their promise, by department. */
    List<Late> late() {
        return jdbc.sql("""
                select coalesce(department, '') as department, count(*) as reports, min(due_at) as oldest
                from report.report
                where territory_id = ? and closed_at is null and due_at < now()
                    and status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING')
                group by 1
                order by 2 desc
                """)
                .param(InTerritory.current())
                .query((row, n) -> new Late(
                        row.getString("department"), row.getLong("reports"), row.getTimestamp("oldest").toInstant()))
                .list();
    }

    private static Map<String, Counts> keyed(ResultSet rows) throws SQLException {
        Map<String, Counts> counts = new LinkedHashMap<>();
        while (rows.next()) {
            counts.put(rows.getString("key"), counts(rows));
        }
        return counts;
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getLong("received"),
                row.getLong("solved"),
                row.getLong("declined"),
                row.getLong("promised"),
                row.getLong("kept"),
                row.getLong("reopened"));
    }
}
