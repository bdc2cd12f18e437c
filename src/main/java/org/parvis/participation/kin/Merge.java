package org.parvis.participation.kin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Proposal;

/**
 * Ideas that somebody proposes to make one, or that are.
 *
 * @param title what the idea is to say that they become; so is {@code words}
 * @param proposedBy an author of one of them; null where an agent proposes it
 * @param lapsesAt until when authors can agree; null before they are asked
 * @param endedWhy the reason; empty for none
 * @param isEndRead whether somebody of the town has read why it was undone, so that it is shown
 * @param resultId the idea that they became; null as long as they have not
 * @param sources ids of the ideas
 */
public record Merge(
        UUID id,
        UUID processId,
        String title,
        String words,
        @Nullable UUID proposedBy,
        Instant proposedAt,
        @Nullable Instant lapsesAt,
        State state,
        @Nullable Instant endedAt,
        String endedWhy,
        boolean isEndRead,
        @Nullable UUID resultId,
        List<UUID> sources) {

    /** How far it is. */
    public enum State {
        /** An author proposes it; somebody of the town reads the text before the other authors do. */
        READING,
        /** Each author of each idea is asked. */
        ASKED,
        DONE,
        /** Not fit to be read, or an author said no. */
        REFUSED,
        /** Somebody said nothing until the last day. */
        LAPSED,
        /** One of the ideas no longer stands, or is being studied. */
        STOPPED,
        /** It was done, and the ideas stand by themselves again. */
        UNDONE
    }

    /** What everybody reads of why it was undone; empty for nothing. */
    public String shownWhy() {
        return isEndRead && !endedWhy.equals(Proposal.BLANKED) ? endedWhy : "";
    }

    /** Whether why it was undone waits to be read. */
    public boolean isEndWaiting() {
        return state == State.UNDONE && !isEndRead && !endedWhy.equals(Proposal.BLANKED);
    }

    public boolean isPending() {
        return state == State.READING || state == State.ASKED;
    }

    public boolean isAsked() {
        return state == State.ASKED;
    }

    /** Whether the authors of all its ideas have read it, once somebody of the town had. */
    public boolean wasAsked() {
        return lapsesAt != null;
    }

    public boolean isDone() {
        return state == State.DONE;
    }
}
