package org.parvis.casework.queues;

import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Task;
import org.parvis.casework.TaskRowMapper;
import org.parvis.casework.Viewer;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what was handed out: the head of each department's list, then merged, or of the agent's own; each from its index.
 * A task is with the department of its case: what it repeats of that may be of the version before.
 */
@Repository
class GivenTaskStore {

    /** Where tasks without a day stand; the index says the same. */
    private static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

    private static final TaskRowMapper TASKS = new TaskRowMapper();

    private final JdbcClient jdbc;

    GivenTaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Order(String condition, String after, String by) {

        static Order of(GivenQuery.Stage stage) {
            return switch (stage) {
                case OPEN -> new Order(
                        "t.state = 'OPEN'",
                        "(coalesce(t.due_on, date '9999-12-31'), t.id) > (:day, :id)",
                        "coalesce(t.due_on, date '9999-12-31'), t.id");
                case ENDED -> new Order(
                        "t.state <> 'OPEN'", "(t.answered_at, t.id) < (:at, :id)", "t.answered_at desc, t.id desc");
            };
        }
    }

    /** Where a list is read, and what is in it. */
    private record Source(String from, String condition) {

        static Source of(GivenQuery.Giver giver) {
            return switch (giver) {
                case DEPARTMENT -> new Source(
                        "unnest(:departments) as mine (department_id) cross join lateral",
                        "t.case_department_id = mine.department_id");
                case ME -> new Source("", "t.created_by = :me and t.case_department_id = any(:departments)");
            };
        }
    }

    List<GivenTasks.Row> list(Viewer viewer, GivenQuery query, int atMost) {
        QueueStore.Statement statement = statement(viewer, query, atMost);
        return jdbc.sql(statement.sql())
                .params(statement.values())
                .query((row, n) -> new GivenTasks.Row(
                        TASKS.mapRow(row, n),
                        row.getString("case_number"),
                        row.getString("case_title")))
                .list();
    }

    static QueueStore.Statement statement(Viewer viewer, GivenQuery query, int atMost) {
        Source source = Source.of(query.giver());
        Order order = Order.of(query.stage());
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("territory", InTerritory.current());
        values.put("departments", viewer.departments().toArray(UUID[]::new));
        values.put("me", viewer.accountId());
        StringBuilder where = new StringBuilder(source.condition()).append(" and ").append(order.condition());
        QueueQuery.Cursor after = query.after();
        if (after != null) {
            where.append(" and ").append(order.after());
            values.put("day", Date.valueOf(after.at().atZone(ZoneOffset.UTC).toLocalDate()));
            values.put("at", Rows.time(after.at()));
            values.put("id", after.id());
        }
        return new QueueStore.Statement("""
                select %s, t.case_number, t.case_title
                from %s (
                    select t.*, c.number as case_number, c.title as case_title
                    from casework.task t
                    cross join lateral (
                        select c.number, c.title from casework.case c
                        where c.territory_id = t.territory_id and c.id = t.case_id
                            and c.department_id = t.case_department_id
                        limit 1) c
                    where t.territory_id = :territory and %s
                    order by %s
                    limit %d) t
                order by %s
                limit %d
                """.formatted(TaskRowMapper.COLUMNS, source.from(), where, order.by(), atMost, order.by(), atMost), values);
    }

    static QueueQuery.Cursor cursor(GivenQuery.Stage stage, Task last) {
        return new QueueQuery.Cursor(
                switch (stage) {
                    case OPEN -> day(last).atStartOfDay(ZoneOffset.UTC).toInstant();
                    case ENDED -> Objects.requireNonNull(last.answeredAt());
                },
                last.id());
    }

    private static LocalDate day(Task task) {
        return task.dueOn() == null ? NO_DAY : task.dueOn();
    }
}
