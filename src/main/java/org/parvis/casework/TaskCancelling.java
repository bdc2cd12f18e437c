package org.parvis.casework;

import org.springframework.stereotype.Component;

/**
 * Ends tasks that nobody needs any longer and tells whoever had them. The case is held first, its tasks end then, as
 * with whoever answers one: neither waits for the other.
 */
@Component
class TaskCancelling {

    private final TaskStore store;
    private final CaseLedger ledger;
    private final Handlers handlers;
    private final StaffLetters letters;
    private final CaseEvents events;

    TaskCancelling(TaskStore store, CaseLedger ledger, Handlers handlers, StaffLetters letters, CaseEvents events) {
        this.events = events;
        this.store = store;
        this.ledger = ledger;
        this.handlers = handlers;
        this.letters = letters;
    }

    /**
     * One task of a case that is held.
     *
     * @param reason for whoever had it; empty for none
     * @return false where it had ended before: then nothing happens
     */
    boolean cancel(Case held, Task task, String reason, Actor by) {
        String said = reason.isEmpty() ? null : reason;
        if (!store.end(task.id(), Task.State.CANCELLED, said, ledger.now())) {
            return false;
        }
        ledger.note(
                held,
                NewEntry.of(EntryKind.TASK_CANCELLED, by).toAgents(said).about(task, handlers.receiver(task)));
        letters.taskCancelled(held, task, reason);
        events.taskChanged(held, task, Task.State.CANCELLED, ledger.now());
        return true;
    }

    /** All that are open on a case which is held and closed by this; one answered meanwhile stays answered. */
    void cancelOpen(Case held, Actor by) {
        String reason = closedBy(by);
        store.ofCase(held.id()).stream().filter(Task::isOpen).forEach(task -> cancel(held, task, reason, by));
    }

    /** A body is named; agents are not, to companies. */
    private String closedBy(Actor by) {
        return by.party() == Party.OUTSIDE_BODY && by.name() != null
                ? handlers.words("casework.task.closedBy", by.name())
                : handlers.words("casework.task.closed");
    }
}
