package org.parvis.casework;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.parvis.database.Rows;
import org.springframework.jdbc.core.RowMapper;

/** Reads a {@link Task} from the columns {@link #COLUMNS}. */
public final class TaskRowMapper implements RowMapper<Task> {

    public static final String COLUMNS = """
            t.id, t.case_id, t.department_id, t.contractor_name, t.contractor_email, t.instructions, t.purpose, t.due_on, t.created_by,
            t.state, t.answer, t.created_at, t.answered_at
            """;

    @Override
    public Task mapRow(ResultSet row, int number) throws SQLException {
        String email = row.getString("contractor_email");
        Date dueOn = row.getDate("due_on");
        return new Task(
                Rows.id(row, "id"),
                Rows.id(row, "case_id"),
                Rows.findId(row, "department_id"),
                email == null ? null : new Task.Contractor(row.getString("contractor_name"), email),
                row.getString("instructions"),
                Task.Purpose.valueOf(row.getString("purpose")),
                dueOn == null ? null : dueOn.toLocalDate(),
                Rows.id(row, "created_by"),
                Task.State.valueOf(row.getString("state")),
                row.getString("answer"),
                Rows.instant(row, "created_at"),
                Rows.findInstant(row, "answered_at"));
    }
}
