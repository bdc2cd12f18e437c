package org.parvis.casework.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Delay;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the counts that {@link CaseCounting} keeps. */
@Repository
class CaseFigureStore {

    private static final String RANGE = """
            cross join unnest(case when dimension = 'ALL' then array['', to_char(month, 'YYYY-MM')] else array[f.key] end)
                as k (key)
                where territory_id = :territory and kind = :kind and dimension = any (:dimensions) and month >= :from
                    and month < :until""";

    /** The kinds that there ever was a case of. */
    private static final String EVERY_KIND = """
            array(
                select k.key from casework.figure k
                where k.territory_id = :territory and k.kind = '' and k.dimension = 'KIND')""";

    /** All of them, as the index wants them named. */
    private static final String[] DIMENSIONS =
            Arrays.stream(Dimension.values()).map(Dimension::name).toArray(String[]::new);

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

    FigureTable table(FigureQuery query) {
        Map<Dimension, Map<String, Figure>> groups = new EnumMap<>(Dimension.class);
        Map<String, Durations> delays = delays(query);
        ask("""
                select dimension, k.key, sum(received) as received, sum(resolved) as resolved,
                    sum(declined) as declined, sum(promised) as promised, sum(kept) as kept, sum(reopened) as reopened,
                    sum(taken) as taken, sum(at_once) as at_once, sum(very_happy) as very_happy, sum(happy) as happy,
                    sum(unhappy) as unhappy, sum(very_unhappy) as very_unhappy
                from casework.figure f
                %s
                group by 1, 2
                order by 1, 2
                """, query).query(row -> {
            Dimension dimension = Dimension.valueOf(row.getString("dimension"));
            String key = row.getString("key");
            Durations durations = delays.getOrDefault(dimension + " " + key, Durations.NONE);
            groups.computeIfAbsent(dimension, _ -> new LinkedHashMap<>())
                    .put(key, new Figure(measures(row), durations.median(), durations.ninety()));
        });
        return FigureTable.of(groups);
    }

    CrossTable cross(FigureQuery query, Crossing crossing) {
        Map<CrossTable.Cell, Measures> cells = new HashMap<>();
        String keys = crossing.hasKinds()
                ? "f.kind as one, f.key as other"
                : "split_part(f.key, '|', 1) as one, split_part(f.key, '|', 2) as other";
        jdbc.sql("""
                select %s, sum(received) as received, sum(resolved) as resolved,
                    sum(declined) as declined, sum(promised) as promised, sum(kept) as kept, sum(reopened) as reopened,
                    sum(taken) as taken, sum(at_once) as at_once, sum(very_happy) as very_happy, sum(happy) as happy,
                    sum(unhappy) as unhappy, sum(very_unhappy) as very_unhappy
                from casework.figure f
                where f.territory_id = :territory and f.kind = any (%s) and f.dimension = :dimension
                    and f.month >= :from and f.month < :until
                group by 1, 2
                """.formatted(keys, crossing.hasKinds() && query.kind().isEmpty() ? EVERY_KIND : "array[:kind]"))
                .param("territory", InTerritory.current())
                .param("kind", query.kind())
                .param("dimension", crossing.hasKinds() ? crossing.besidesKinds().name() : crossing.name())
                .param("from", query.from())
                .param("until", query.until())
                .query(row -> {
                    String one = row.getString("one");
                    String other = row.getString("other");
                    cells.put(
                            crossing.isTurned() ? new CrossTable.Cell(other, one) : new CrossTable.Cell(one, other),
                            measures(row));
                });
        return new CrossTable(cells, crossing.hasKinds() || arePairsWhole(query));
    }

    /**
     * Every case has a channel and a department: by both there are as many as there are in all. More where nodes of two
     * versions counted one of them (decision 0028).
     */
    private boolean arePairsWhole(FigureQuery query) {
        return jdbc.sql("""
                select coalesce(sum(received) filter (where dimension <> 'ALL'), 0)
                    >= coalesce(sum(received) filter (where dimension = 'ALL'), 0)
                from casework.figure
                where territory_id = :territory and kind = :kind and dimension = any (array['ALL', :pair])
                    and month >= :from and month < :until
                """)
                .param("territory", InTerritory.current())
                .param("kind", query.kind())
                .param("pair", new Crossing(Dimension.CHANNEL, Dimension.DEPARTMENT).name())
                .param("from", query.from())
                .param("until", query.until())
                .query(Boolean.class)
                .single();
    }

    private record Durations(@Nullable Duration median, @Nullable Duration ninety) {
        static final Durations NONE = new Durations(null, null);
    }

    /** The median and the ninth decile are found here: only two numbers of each distribution travel. */
    private Map<String, Durations> delays(FigureQuery query) {
        Map<String, Durations> delays = new HashMap<>();
        ask("""
                select dimension, key, min(step) filter (where seen * 2 >= every) as median,
                    min(step) filter (where seen * 10 >= every * 9) as ninety
                from (
                    select dimension, key, step,
                        sum(answers) over (partition by dimension, key order by step) as seen,
                        sum(answers) over (partition by dimension, key) as every
                    from (
                        select dimension, k.key, step, sum(answers) as answers
                        from casework.figure_delay f
                        %s
                        group by 1, 2, 3
                        having sum(answers) > 0) steps) d
                group by 1, 2
                """, query).query(row -> {
            delays.put(
                    row.getString("dimension") + " " + row.getString("key"),
                    new Durations(Delay.ofStep(row.getInt("median")), Delay.ofStep(row.getInt("ninety"))));
        });
        return delays;
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

    /** @param sql with a place for which rows; what is of all dimensions together counts for its month too */
    private JdbcClient.StatementSpec ask(String sql, FigureQuery query) {
        return jdbc.sql(sql.formatted(RANGE))
                .param("territory", InTerritory.current())
                .param("kind", query.kind())
                .param("dimensions", DIMENSIONS)
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
