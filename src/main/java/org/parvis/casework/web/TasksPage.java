package org.parvis.casework.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.Task;
import org.parvis.web.FormErrors;

/**
 * The open tasks of the agent's departments, the most pressing first.
 *
 * @param typed the answer that was not taken; null where none was given
 */
public record TasksPage(List<Line> lines, FormErrors errors, @Nullable Typed typed) {

    /**
     * A task and the case it belongs to.
     *
     * @param title null where the case is another sector's, which keeps it to itself
     * @param due null where no day was said
     * @param form where the answer is given; null where that is here
     */
    public record Line(Task task, Case subject, @Nullable String title, @Nullable TaskDue due, @Nullable String form) {}

    /** What was written about a task. */
    public record Typed(UUID task, String answer) {}

    /** The field of a task's answer. */
    public static String field(UUID task) {
        return "reponse-" + task;
    }

    /** What stands in a task's field: what was just written there. */
    public String answer(Task task) {
        return typed != null && typed.task().equals(task.id()) ? typed.answer() : "";
    }

    /** What was written about a task that is no longer in the list; null where its field still holds it. */
    public @Nullable Typed tooLate() {
        if (typed == null) {
            return null;
        }
        UUID id = typed.task();
        return lines.stream().anyMatch(line -> line.task().id().equals(id)) ? null : typed;
    }
}
