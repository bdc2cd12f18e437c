package org.parvis.report.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.shared.Delay;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Period;
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

    /** First and last month in which a report came; empty where none did. */
    Optional<Period.Known> known() {
        return jdbc.sql("""
                select min(period) as first, max(period) as last
                from report.figure
                where territory_id = ? and grain = 'MONTH' and category = '' and district = '' and received > 0
                having count(*) > 0
                """)
                .param(InTerritory.current())
                .query((row, n) -> new Period.Known(month(row, "first"), month(row, "last")))
                .optional();
    }

    private static YearMonth month(ResultSet row, String column) throws SQLException {
        return YearMonth.from(row.getObject(column, LocalDate.class));
    }

    Map<String, Counts> months(FigureFilter filter) {
        return byKey("period::text", "category = :category and district = :district", filter);
    }

    Map<String, Counts> categories(FigureFilter filter, List<String> codes) {
        return jdbc.sql("""
                select category as key, %s
                from report.figure
                where territory_id = :territory and grain = 'MONTH' and district = :district and period >= :from and period < :until
                    and category = any (:codes)
                group by 1
                """.formatted(SUMS))
                .param("territory", InTerritory.current())
                .param("district", filter.district())
                .param("from", filter.period().from())
                .param("until", filter.period().until())
                .param("codes", codes.toArray(String[]::new))
                .query(FigureStore::keyed);
    }

    Map<String, Counts> districts(FigureFilter filter) {
        return byKey("district", "category = :category and district <> ''", filter);
    }

    private Map<String, Counts> byKey(String key, String condition, FigureFilter filter) {
        return jdbc.sql("""
                select %s as key, %s
                from report.figure
                where territory_id = :territory and grain = 'MONTH' and period >= :from and period < :until and %s
                group by 1
                order by 1
                """.formatted(key, SUMS, condition))
                .param("territory", InTerritory.current())
                .param("category", filter.category())
                .param("district", filter.district())
                .param("from", filter.period().from())
                .param("until", filter.period().until())
                .query(FigureStore::keyed);
    }

    Map<String, Delay> delaysByMonth(FigureFilter filter) {
        return delays("period::text", "category = :category and district = :district", filter, List.of());
    }

    Map<String, Delay> delaysByCategory(FigureFilter filter, List<String> codes) {
        return delays("category", "district = :district and category = any (:codes)", filter, codes);
    }

    Map<String, Delay> delaysByDistrict(FigureFilter filter) {
        return delays("district", "category = :category and district <> ''", filter, List.of());
    }

    private Map<String, Delay> delays(
            String key, String condition, FigureFilter filter, List<String> codes) {
        return jdbc.sql("""
                select %s as key, step, sum(answers) as answers
                from report.figure_delay
                where territory_id = :territory and period >= :from and period < :until and %s
                group by 1, 2
                having sum(answers) > 0
                """.formatted(key, condition))
                .param("territory", InTerritory.current())
                .param("category", filter.category())
                .param("district", filter.district())
                .param("codes", codes.toArray(String[]::new))
                .param("from", filter.period().from())
                .param("until", filter.period().until())
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
                where territory_id = ? and due_at < now()
                    and status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING')
                group by 1
                order by 2 desc
                """)
                .param(InTerritory.current())
                .query((row, n) -> new Late(
                        row.getString("department"), row.getLong("reports"), row.getTimestamp("oldest").toInstant()))
                .list();
    }

    /** How many open reports are over their promise now; empty categories are all. */
    long lateNow(List<String> categories, String district) {
        return jdbc.sql("""
                select count(*)
                from report.report
                where territory_id = :territory and due_at < now()
                    and status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING')
                    and (cardinality(:categories::text[]) = 0 or category = any (:categories::text[]))
                    and (:district = '' or districts @> array[:district]::text[])
                """)
                .param("territory", InTerritory.current())
                .param("categories", categories.toArray(String[]::new))
                .param("district", district)
                .query(Long.class)
                .single();
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
