package org.parvis.casework.queues;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Task;
import org.parvis.casework.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tasks that an agent's departments have handed to others: those that are open, the most pressing first, or those
 * that have ended, the latest first. A task goes with its case, so that whoever sees it here handles the case.
 */
@Service
@Transactional(readOnly = true)
public class GivenTasks {

    /** Tasks on one page. */
    public static final int PAGE = 50;

    private final GivenTaskStore store;

    GivenTasks(GivenTaskStore store) {
        this.store = store;
    }

    /** A task with the case it is on. */
    public record Row(Task task, String number, String title) {}

    /** @param next where the next page starts, null on the last */
    public record Rows(List<Row> rows, QueueQuery.@Nullable Cursor next) {}

    /** A page in one statement. */
    public Rows page(Viewer viewer, GivenQuery query) {
        List<Row> found = store.list(viewer, query, PAGE + 1);
        boolean isLast = found.size() <= PAGE;
        List<Row> shown = isLast ? found : found.subList(0, PAGE);
        return new Rows(shown, isLast ? null : GivenTaskStore.cursor(query.stage(), shown.getLast().task()));
    }
}
