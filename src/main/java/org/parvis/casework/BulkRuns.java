package org.parvis.casework;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries bulk orders out, case by case, each in a transaction of its own. */
@Component
class BulkRuns {

    private static final Logger LOG = LoggerFactory.getLogger(BulkRuns.class);

    private final BulkStore store;
    private final Cases cases;
    private final CaseLedger ledger;
    private final Columns columns;
    private final Handlers handlers;
    private final TransactionTemplate transaction;

    BulkRuns(BulkStore store, Cases cases, CaseLedger ledger, Columns columns, Handlers handlers,
            TransactionTemplate transaction) {
        this.store = store;
        this.cases = cases;
        this.ledger = ledger;
        this.columns = columns;
        this.handlers = handlers;
        this.transaction = transaction;
    }

    /** Where a case stood before: what undoing goes back to. */
    private record Before(
            UUID departmentId, @Nullable UUID assigneeId, @Nullable String assignee) {}

    void runAfterCommit(UUID bulkId) {
        UUID territoryId = InTerritory.current();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Thread.ofVirtual().name("bulk").start(() -> InTerritory.run(territoryId, () -> run(bulkId)));
            }
        });
    }

    /** Takes up what a process left unfinished. */
    void resume() {
        store.unfinished().forEach(this::run);
    }

    void run(UUID bulkId) {
        Set<UUID> departments = new HashSet<>();
        BulkStore.Order order = store.order(bulkId, departments);
        while (Boolean.TRUE.equals(transaction.execute(status -> step(bulkId, order, departments)))) {
            // The next case in its own transaction.
        }
        transaction.executeWithoutResult(status -> store.finish(bulkId, ledger.now()));
    }

    private boolean step(UUID bulkId, BulkStore.Order order, Set<UUID> departments) {
        BulkStore.Item item = store.next(bulkId).orElse(null);
        if (item == null) {
            return false;
        }
        try {
            if (item.isUndo()) {
                undo(item, order);
            } else {
                act(item, order, departments);
            }
        } catch (Refusal refused) {
            store.end(item, item.isUndo() ? "KEPT" : "REFUSED", refused.messageKey(), null, item.versionAfter());
        } catch (RuntimeException e) {
            LOG.error("Bulk order {} stops at case {}", bulkId, item.caseId(), e);
            throw e;
        }
        return true;
    }

    private void act(BulkStore.Item item, BulkStore.Order order, Set<UUID> departments) {
        Case before = cases.get(item.caseId());
        if (!departments.contains(before.departmentId())) {
            throw new Refusal("casework.refused.notYours");
        }
        carryOut(item.caseId(), order);
        Assignee assignee = before.state().assignee();
        Before was = new Before(
                before.departmentId(),
                assignee == null ? null : assignee.accountId(),
                assignee == null ? null : assignee.name());
        store.end(item, "DONE", null, columns.json(was), cases.get(item.caseId()).state().version());
    }

    private void carryOut(UUID id, BulkStore.Order order) {
        BulkCommand command = order.command();
        Actor by = order.by();
        switch (command.action()) {
            case ASSIGN -> cases.assign(id, assignee(command.id("assigneeId"), command.text("assignee")), by);
            case REASSIGN -> cases.reassignDepartment(
                    id, Objects.requireNonNull(command.id("departmentId")), command.text("reason"), by);
            case TAKE -> cases.take(id, by);
            case RESOLVE -> cases.decide(id, DecisionDraft.resolved(command.text("fact")).then(next(command)), by);
            case DECLINE -> cases.decide(
                    id, DecisionDraft.declined(command.text("fact"), command.text("law")).then(next(command)), by);
            case NOTE -> cases.addNote(id, command.text("note"), by);
        }
    }

    private void undo(BulkStore.Item item, BulkStore.Order order) {
        Case now = cases.get(item.caseId());
        if (now.state().version() != item.versionAfter()) {
            throw new Refusal("casework.refused.changedMeanwhile");
        }
        Before was = columns.read(Objects.requireNonNull(item.before()), Before.class);
        Actor by = order.by();
        switch (order.command().action()) {
            case REASSIGN -> {
                cases.reassignDepartment(item.caseId(), was.departmentId(), handlers.words("casework.bulk.undone"), by);
                cases.assign(item.caseId(), assignee(was.assigneeId(), was.assignee()), by);
            }
            case ASSIGN, TAKE -> cases.assign(item.caseId(), assignee(was.assigneeId(), was.assignee()), by);
            case RESOLVE, DECLINE -> cases.reopen(item.caseId(), handlers.words("casework.bulk.undone"), by);
            case NOTE -> throw new Refusal("casework.refused.noteStays");
        }
        store.end(item, "UNDONE", null, null, item.versionAfter());
    }

    private static @Nullable Assignee assignee(@Nullable UUID id, @Nullable String name) {
        return id == null ? null : new Assignee(id, name == null ? "" : name);
    }

    private static @Nullable String next(BulkCommand command) {
        return command.text("next").isBlank() ? null : command.text("next");
    }
}
