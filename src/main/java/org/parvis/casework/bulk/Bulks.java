package org.parvis.casework.bulk;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.casework.Viewer;
import org.parvis.identity.AccountDeleted;
import org.parvis.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves of many cases. The order and its cases are written first; the work goes on case by case, each in its own
 * transaction, and is taken up again if the process dies.
 */
@Service
@Transactional
public class Bulks {

    public static final int MOST = 500;

    private final BulkStore store;
    private final BulkRuns runs;
    private final Clock clock;

    Bulks(BulkStore store, BulkRuns runs, Clock clock) {
        this.store = store;
        this.runs = runs;
        this.clock = clock;
    }

    /** Starts the work after the commit and gives its id. */
    public UUID start(BulkCommand command, Collection<UUID> caseIds, Viewer viewer) {
        List<UUID> ids = List.copyOf(Set.copyOf(caseIds));
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new Refusal("casework.refused.bulk", MOST);
        }
        UUID id = store.insert(command, viewer, ids, clock.instant());
        runs.runAfterCommit(id);
        return id;
    }

    /** Takes back what was done, except where somebody has gone on since. */
    public void undo(UUID id, Viewer viewer) {
        if (!store.startUndo(id, viewer.accountId())) {
            throw new Refusal("casework.refused.undo");
        }
        runs.runAfterCommit(id);
    }

    @Transactional(readOnly = true)
    public Optional<BulkProgress> progress(UUID id, Viewer viewer) {
        return store.progress(id, viewer.accountId());
    }

    /** What the orders did stands on the timelines; the orders themselves were the account's. */
    @EventListener
    void on(AccountDeleted event) {
        store.forget(event.accountId());
    }
}
