package org.parvis.casework;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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

    private static final TaskRowMapper MAPPER = new TaskRowMapper();

    private final JdbcClient jdbc;

    TaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the department that has the case now; whoever gives it keeps the case from moving until the commit. */
    void insert(Task task, @Nullable String token) {
        Task.Contractor contractor = task.contractor();
        jdbc.sql("""
                insert into casework.task (territory_id, id, case_id, department_id, contractor_name, contractor_email,
                    instructions, purpose, due_on, token_hash, state, created_by, created_at, case_department_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?,
                    (select c.department_id from casework.case c where c.territory_id = ? and c.id = ?))
                """)
                .params(Rows.of(
                        InTerritory.current(),
                        task.id(),
                        task.caseId(),
                        task.departmentId(),
                        contractor == null ? null : contractor.name(),
                        contractor == null ? null : contractor.email(),
                        task.instructions(),
                        task.purpose().name(),
                        task.dueOn() == null ? null : Date.valueOf(task.dueOn()),
                        token == null ? null : Tokens.hash(token),
                        task.givenBy(),
                        Rows.time(task.createdAt()),
                        InTerritory.current(),
                        task.caseId()))
                .update();
    }

    /** Tasks go with their case. */
    void follow(UUID caseId, UUID departmentId) {
        jdbc.sql("update casework.task set case_department_id = ? where territory_id = ? and case_id = ?")
                .params(departmentId, InTerritory.current(), caseId)
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

    /** Open tasks due by a day of which nobody was reminded as far as that, the most pressing first, after one of them. */
    List<Task> listToRemindOf(LocalDate until, LocalDate today, @Nullable Task after, int most) {
        return jdbc.sql("select " + TaskRowMapper.COLUMNS + """
                from casework.task t
                where t.territory_id = ? and t.state = 'OPEN' and t.reminder is distinct from 'LATE'
                    and t.due_on <= ? and (t.reminder is null or t.due_on < ?) and (t.due_on, t.id) > (?, ?)
                order by t.due_on, t.id
                limit ?
                """)
                .params(
                        InTerritory.current(), Date.valueOf(until), Date.valueOf(today),
                        Date.valueOf(after == null ? LocalDate.EPOCH : Objects.requireNonNull(after.dueOn())),
                        after == null ? new UUID(0, 0) : after.id(), most)
                .query(MAPPER)
                .list();
    }

    /** Whether this is the first time, and the task still open. */
    boolean remind(UUID id, Task.Reminder of) {
        return jdbc.sql("""
                        update casework.task set reminder = ?
                        where territory_id = ? and id = ? and state = 'OPEN' and reminder is distinct from ?
                            and reminder is distinct from 'LATE'
                        """)
                        .params(of.name(), InTerritory.current(), id, of.name())
                        .update()
                == 1;
    }

    Optional<Task> find(UUID id) {
        return select("t.id = ?", id).stream().findFirst();
    }

    Optional<Task> findByToken(String token) {
        return select("t.token_hash = ?", Tokens.hash(token)).stream().findFirst();
    }

    List<Task> ofCase(UUID caseId) {
        return select("t.case_id = ?", caseId);
    }

    List<Task> openOf(Collection<UUID> departmentIds) {
        return select("t.state = 'OPEN' and t.department_id = any(?)", (Object) departmentIds.toArray(UUID[]::new));
    }

    /** How many of these cases have an open task. */
    int withOpenTask(Collection<UUID> caseIds) {
        return jdbc.sql("""
                select count(distinct t.case_id) from casework.task t
                where t.territory_id = ? and t.case_id = any(?) and t.state = 'OPEN'
                """)
                .params(InTerritory.current(), caseIds.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
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
        return jdbc.sql("select " + TaskRowMapper.COLUMNS + " from casework.task t where t.territory_id = ? and "
                        + condition + " order by t.due_on, t.created_at limit 200")
                .params(InTerritory.current(), value)
                .query(MAPPER)
                .list();
    }
}
