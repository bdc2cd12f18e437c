package org.parvis.casework;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of tasks. */
@Repository
class TaskStore {

    private static final String COLUMNS = """
            id, case_id, department_id, contractor_name, contractor_email, instructions, due_on, state, answer,
            created_at, answered_at
            """;

    private final JdbcClient jdbc;

    TaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Task task, UUID createdBy, @Nullable String token) {
        Task.Contractor contractor = task.contractor();
        jdbc.sql("""
                insert into casework.task (territory_id, id, case_id, department_id, contractor_name, contractor_email,
                    instructions, due_on, token_hash, state, created_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(),
                        task.id(),
                        task.caseId(),
                        task.departmentId(),
                        contractor == null ? null : contractor.name(),
                        contractor == null ? null : contractor.email(),
                        task.instructions(),
                        task.dueOn() == null ? null : Date.valueOf(task.dueOn()),
                        token == null ? null : Tokens.hash(token),
                        createdBy,
                        Rows.time(task.createdAt())))
                .update();
    }

    /** Ends an open task; tells whether it still was. */
    boolean end(UUID id, Task.State state, @Nullable String answer, Instant now) {
        return jdbc.sql("""
                update casework.task set state = ?, answer = ?, answered_at = ?
                where territory_id = ? and id = ? and state = 'OPEN'
                """)
                        .params(Rows.of(state.name(), answer, Rows.time(now), InTerritory.current(), id))
                        .update()
                == 1;
    }

    Optional<Task> find(UUID id) {
        return select("id = ?", id).stream().findFirst();
    }

    Optional<Task> findByToken(String token) {
        return select("token_hash = ?", Tokens.hash(token)).stream().findFirst();
    }

    List<Task> ofCase(UUID caseId) {
        return select("case_id = ?", caseId);
    }

    List<Task> openOf(Collection<UUID> departmentIds) {
        return select("state = 'OPEN' and department_id = any(?)", (Object) departmentIds.toArray(UUID[]::new));
    }

    /** Contractors who were given a task, the latest first. */
    List<Task.Contractor> contractors(int atMost) {
        return jdbc.sql("""
                select t.contractor_name as name, t.contractor_email as email
                from casework.task t
                where t.territory_id = ? and t.contractor_email is not null
                group by t.contractor_name, t.contractor_email
                order by max(t.created_at) desc
                limit ?
                """)
                .params(InTerritory.current(), atMost)
                .query((row, n) -> new Task.Contractor(row.getString("name"), row.getString("email")))
                .list();
    }

    private List<Task> select(String condition, Object value) {
        return jdbc.sql("select " + COLUMNS + " from casework.task where territory_id = ? and " + condition
                        + " order by due_on, created_at limit 200")
                .params(InTerritory.current(), value)
                .query((row, n) -> task(row))
                .list();
    }

    private static Task task(ResultSet row) throws SQLException {
        String email = row.getString("contractor_email");
        Date dueOn = row.getDate("due_on");
        return new Task(
                Rows.id(row, "id"),
                Rows.id(row, "case_id"),
                Rows.findId(row, "department_id"),
                email == null ? null : new Task.Contractor(row.getString("contractor_name"), email),
                row.getString("instructions"),
                dueOn == null ? null : dueOn.toLocalDate(),
                Task.State.valueOf(row.getString("state")),
                row.getString("answer"),
                Rows.instant(row, "created_at"),
                Rows.findInstant(row, "answered_at"));
    }
}
