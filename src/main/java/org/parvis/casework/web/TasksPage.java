package org.parvis.casework.web;

import java.time.LocalDate;
import java.util.List;
import org.parvis.casework.Case;
import org.parvis.casework.Task;
import org.parvis.web.FormErrors;

/** The open tasks of the agent's departments, the most pressing first. */
public record TasksPage(List<Line> lines, LocalDate today, FormErrors errors) {

    /** A task and the case it belongs to. */
    public record Line(Task task, Case subject) {}

    public boolean isLate(Task task) {
        return task.isLate(today);
    }
}
