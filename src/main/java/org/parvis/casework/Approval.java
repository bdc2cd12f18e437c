package org.parvis.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is written and has not left.
 *
 * @param draft without signatory: who signs is known when it leaves
 * @param reason why it came back; null while it waits, and where its author took it back
 */
public record Approval(
        UUID caseId, DecisionDraft draft, UUID authorId, String author, Instant askedAt, State state, @Nullable String reason) {

    public enum State {
        WAITING,
        /** With whoever wrote it: sent back, or taken back. */
        BACK
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    Actor by() {
        return Actor.agent(authorId, author);
    }
}
