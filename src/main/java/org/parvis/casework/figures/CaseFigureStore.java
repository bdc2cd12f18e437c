package org.parvis.casework.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.Delay;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the counts that {@link CaseCounting} keeps. */
@Repository
class CaseFigureStore {

    private static final String RANGE =
            "territory_id = :territory and kind = :kind and dimension = :dimension and month >= :from and month < :until";

    private final JdbcClient jdbc;

    CaseFigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CaseFigures.Known> known() {
        return jdbc.sql("""
                select min(month) as first, max(month) as last
                from casework.figure
                where territory_id = ? and kind = '' and dimension = 'ALL' and received > 0
                having count(*) > 0
                """)
                .param(InTerritory.current())
                .query((row, n) -> new CaseFigures.Known(month(row, "first"), month(row, "last")))
                .optional();
    }

    /** @param key an expression over the table's columns, never anybody's input */
    Map<String, Measures> sums(FigureQuery query, Dimension dimension, String key) {
        return ask("""
                select %s as key, sum(received) as received, sum(resolved) as resolved, sum(declined) as declined,
                    sum(promised) as promised, sum(kept) as kept, sum(reopened) as reopened, sum(taken) as taken,
                    sum(at_once) as at_once, sum(very_happy) as very_happy, sum(happy) as happy,
                    sum(unhappy) as unhappy, sum(very_unhappy) as very_unhappy
                from casework.figure
                where %s
                group by 1
                order by 1
                """.formatted(key, RANGE), query, dimension).query(rows -> {
            Map<String, Measures> sums = new LinkedHashMap<>();
            while (rows.next()) {
                sums.put(rows.getString("key"), measures(rows));
            }
            return sums;
        });
    }

    /** @param key an expression over the table's columns, never anybody's input */
    Map<String, Delay> delays(FigureQuery query, Dimension dimension, String key) {
        return ask("""
                select %s as key, step, sum(answers) as answers
                from casework.figure_delay
                where %s
                group by 1, 2
                having sum(answers) > 0
                """.formatted(key, RANGE), query, dimension).query(rows -> {
            Map<String, Delay> delays = new LinkedHashMap<>();
            while (rows.next()) {
                delays.computeIfAbsent(rows.getString("key"), _ -> new Delay())
                        .add(rows.getInt("step"), rows.getLong("answers"));
            }
            return delays;
        });
    }

    /** What is open is counted already; what is late is a stretch of the queue's index. */
    List<Burden> burdens() {
        return jdbc.sql("""
                with late as (
                    select department_id, count(*) as late
                    from casework.case
                    where territory_id = :territory and queue_at < now()
                        and status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING')
                    group by 1
                )
                select f.key::uuid as department_id, f.open, coalesce(l.late, 0) as late
                from casework.figure f
                left join late l on l.department_id = f.key::uuid
                where f.territory_id = :territory and f.kind = '' and f.dimension = 'DEPARTMENT'
                    and f.month = :now and f.open > 0
                order by f.open desc, f.key
                """)
                .param("territory", InTerritory.current())
                .param("now", CaseCountSql.NOW)
                .query((row, n) -> new Burden(
                        row.getObject("department_id", UUID.class), row.getLong("open"), row.getLong("late")))
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, FigureQuery query, Dimension dimension) {
        return jdbc.sql(sql)
                .param("territory", InTerritory.current())
                .param("kind", query.kind())
                .param("dimension", dimension.name())
                .param("from", query.from())
                .param("until", query.until());
    }

    private static Measures measures(ResultSet row) throws SQLException {
        return new Measures(
                row.getLong("received"),
                row.getLong("resolved"),
                row.getLong("declined"),
                row.getLong("promised"),
                row.getLong("kept"),
                row.getLong("reopened"),
                row.getLong("taken"),
                row.getLong("at_once"),
                new Opinions(
                        row.getLong("very_happy"),
                        row.getLong("happy"),
                        row.getLong("unhappy"),
                        row.getLong("very_unhappy")));
    }

    private static YearMonth month(ResultSet row, String column) throws SQLException {
        return YearMonth.from(row.getObject(column, LocalDate.class));
    }
}
