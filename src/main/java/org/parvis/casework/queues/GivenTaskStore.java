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

/** Reads what was handed out: the head of each department's list from its index, then merged. */
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

    List<GivenTasks.Row> list(Viewer viewer, GivenQuery query, int atMost) {
        Order order = Order.of(query.stage());
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("territory", InTerritory.current());
        values.put("departments", viewer.departments().toArray(UUID[]::new));
        StringBuilder where = new StringBuilder(order.condition());
        if (query.giver() == GivenQuery.Giver.ME) {
            where.append(" and t.created_by = :me");
            values.put("me", viewer.accountId());
        }
        QueueQuery.Cursor after = query.after();
        if (after != null) {
            where.append(" and ").append(order.after());
            values.put("day", Date.valueOf(after.at().atZone(ZoneOffset.UTC).toLocalDate()));
            values.put("at", Rows.time(after.at()));
            values.put("id", after.id());
        }
        return jdbc.sql("""
                select %s, t.created_by, c.number as case_number, c.title as case_title
                from unnest(:departments) as mine (department_id)
                cross join lateral (
                    select * from casework.task t
                    where t.territory_id = :territory and t.case_department_id = mine.department_id and %s
                    order by %s
                    limit %d) t
                join casework.case c on c.territory_id = :territory and c.id = t.case_id
                order by %s
                limit %d
                """.formatted(TaskRowMapper.COLUMNS, where, order.by(), atMost, order.by(), atMost))
                .params(values)
                .query((row, n) -> new GivenTasks.Row(
                        TASKS.mapRow(row, n),
                        row.getString("case_number"),
                        row.getString("case_title"),
                        Rows.id(row, "created_by")))
                .list();
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
