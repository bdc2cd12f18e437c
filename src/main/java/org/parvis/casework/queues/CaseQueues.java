package org.parvis.casework.queues;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseRights;
import org.parvis.casework.CaseRights.Sight;
import org.parvis.casework.Viewer;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of the desk. A page is one statement, its counts another, whatever the number of cases. */
@Service
@Transactional(readOnly = true)
public class CaseQueues {

    /** Cases on one page. */
    public static final int PAGE = 50;

    /** Counts stop here: beyond, a desk says «99+». */
    public static final int COUNTED = 100;

    private final QueueStore store;
    private final Territories territories;
    private final Clock clock;

    CaseQueues(QueueStore store, Territories territories, Clock clock) {
        this.store = store;
        this.territories = territories;
        this.clock = clock;
    }

    /** A case in a list. What the viewer may not see has no title. */
    public record Row(Case subject, Sight sight) {
        /** The title, or null where only the existence of the case may be known. */
        public @Nullable String title() {
            return sight.covers(Sight.TITLE) ? subject.title() : null;
        }
    }

    /** @param next where the next page starts, null on the last */
    public record Rows(List<Row> rows, QueueQuery.@Nullable Cursor next) {}

    public Rows page(Viewer viewer, QueueQuery query) {
        List<Case> found = store.list(scope(viewer, query.queue()), query, PAGE + 1);
        boolean isLast = found.size() <= PAGE;
        List<Case> shown = isLast ? found : found.subList(0, PAGE);
        QueueQuery.Cursor next = isLast ? null : QueueStore.cursor(query.queue(), shown.getLast());
        return new Rows(shown.stream().map(c -> new Row(c, CaseRights.sight(viewer, c, List.of()))).toList(), next);
    }

    /** How many cases are in each queue of open cases, up to {@link #COUNTED}. */
    public Map<Queue, Integer> counts(Viewer viewer) {
        Map<Queue, QueueStore.Scope> scopes = new EnumMap<>(Queue.class);
        for (Queue queue : Queue.values()) {
            if (queue.isOfOpenCases()) {
                scopes.put(queue, scope(viewer, queue));
            }
        }
        return store.counts(scopes, COUNTED);
    }

    /** The cases before and after one in the same list, for going on with the keyboard: ids in order. */
    public List<UUID> ids(Viewer viewer, QueueQuery query) {
        return page(viewer, query).rows().stream().map(row -> row.subject().id()).toList();
    }

    private QueueStore.Scope scope(Viewer viewer, Queue queue) {
        Instant now = clock.instant();
        boolean everywhere = CaseRights.seesAllTitles(viewer);
        return new QueueStore.Scope(
                queue, viewer.accountId(), everywhere ? null : viewer.departments(), now,
                territories.current().zone());
    }
}
