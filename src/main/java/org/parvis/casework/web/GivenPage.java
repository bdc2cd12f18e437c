package org.parvis.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Task;
import org.parvis.casework.queues.GivenQuery;
import org.parvis.casework.queues.GivenQuery.Giver;
import org.parvis.casework.queues.GivenQuery.Stage;

/**
 * The tasks that the agent's departments have handed to others.
 *
 * @param next query string of the next page; null on the last
 */
public record GivenPage(GivenQuery query, List<Line> lines, @Nullable String next) {

    private static final String PATH = "/bureau/taches/confiees?";

    /**
     * A task as the list tells it.
     *
     * @param to who has it
     * @param by who gave it; empty where their account is closed
     * @param due null where no day was said
     */
    public record Line(Task task, String number, String title, String to, String by, @Nullable TaskDue due) {

        public String look() {
            return CaseSides.tag(task.state());
        }
    }

    public boolean isContinued() {
        return query.after() != null;
    }

    public String path(Stage stage) {
        return PATH + query.in(stage).toUrl();
    }

    public String path(Giver giver) {
        return PATH + query.by(giver).toUrl();
    }

    public String firstPath() {
        return PATH + query.toUrl();
    }

    public @Nullable String nextPath() {
        return next == null ? null : PATH + next;
    }
}
