package org.parvis.casework.bulk;

import java.util.List;
import java.util.UUID;

/**
 * How far an order for many cases has come.
 *
 * @param tasksCancelled tasks of undone cases that the order had cancelled and that stay so
 * @param refused cases that could not be done, with the reason's message key
 */
public record BulkProgress(
        UUID id,
        BulkAction action,
        State state,
        int total,
        int done,
        int undone,
        int tasksCancelled,
        List<Refused> refused) {

    public enum State {
        RUNNING,
        DONE,
        UNDOING,
        UNDONE
    }

    public record Refused(UUID caseId, String number, String reason) {}

    public boolean isRunning() {
        return state == State.RUNNING || state == State.UNDOING;
    }

    /** For a progress bar. */
    public int percent() {
        return total == 0 ? 100 : (int) (100L * (done + undone + refused.size()) / total);
    }
}
