package org.parvis.participation.kin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Proposal;

/**
 * Ideas that somebody proposes to make one, or that are; or the other way round, one idea that is to be split, with its parts.
 *
 * @param title what the idea is to say that they become; of a split what the idea is called, and nothing once it was made
 * @param words of the idea that they become; of a split why
 * @param proposedBy an author of one of them; null where an agent proposes it
 * @param lapsesAt until when authors can agree; null before they are asked
 * @param endedWhy the reason; empty for none
 * @param isEndRead whether somebody of the town has read why it was undone, so that it is shown
 * @param resultId the idea that they became; null as long as they have not
 * @param sources ids of the ideas; a split has one
 * @param parts what an idea is to be split into; empty for a merge
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
        List<UUID> sources,
        List<Part> parts) {

    /**
     * What an idea is to become, besides others.
     *
     * @param title empty once it is an idea, which says it; so is {@code words}
     * @param proposalId null as long as it is none
     */
    public record Part(int ordinal, String title, String words, @Nullable UUID proposalId) {}

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

    /** Whether it makes several ideas of one. */
    public boolean isSplit() {
        return !parts.isEmpty();
    }

    /** Ids of what came of it; none as long as nothing has. */
    public List<UUID> results() {
        return Stream.concat(Stream.of(Optional.ofNullable(resultId)), parts.stream().map(one -> Optional.ofNullable(one.proposalId())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** How far it is, as a message key. */
    public String standing() {
        boolean isOver = state == State.DONE || state == State.UNDONE;
        return (isSplit() && isOver ? "kin.split.state." : "kin.merge.state.") + state;
    }

    /** Why an idea is split, as everybody reads it; empty for nothing. */
    public String shownReason() {
        return isSplit() && !words.equals(Proposal.BLANKED) ? words : "";
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
