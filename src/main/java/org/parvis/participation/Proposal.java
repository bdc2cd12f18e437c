package org.parvis.participation;

import java.time.Instant;
import java.util.UUID;
import org.parvis.casework.CaseStatus;

/**
 * An idea. Three things of it do not follow from each other: whether it still stands, what was answered, and whether it is
 * shown. What is hidden has a decision all the same, and what was refused stays visible.
 *
 * @param title empty once it was forgotten
 * @param place where it is about, in words; empty for nowhere
 * @param shownName as its author wants to be called in public; empty for nobody
 * @param version which counts
 * @param withdrawnWhy its author's reason; empty as long as it stands
 * @param isWithdrawalRead whether somebody of the town has read that reason, so that it is shown
 * @param status how its case stands
 * @param moderatedWhy why it is hidden; empty where it is not
 */
public record Proposal(
        UUID id,
        UUID processId,
        UUID caseId,
        String number,
        String title,
        String words,
        String place,
        String shownName,
        Instant submittedAt,
        int version,
        Lifecycle lifecycle,
        String withdrawnWhy,
        boolean isWithdrawalRead,
        CaseStatus status,
        Moderation moderation,
        String moderatedWhy) {

    /** In the place of a reason that is not kept. */
    public static final String BLANKED = "–";

    /** Whether it still stands. */
    public enum Lifecycle {
        SENT,
        /** By its author; its page stays. */
        WITHDRAWN,
        /** It became one with others, by consent of all their authors; its page stays. */
        MERGED,
        /** It became several, by consent of all its authors; its page stays. */
        SPLIT,
        /** It was made of one or more others, which stand again by themselves. */
        PARTED
    }

    /** Whether it is shown. */
    public enum Moderation {
        /** Nobody has read it yet. */
        QUARANTINED,
        VISIBLE,
        /** With a reason, which its author knows. */
        HIDDEN
    }

    public boolean isVisible() {
        return moderation == Moderation.VISIBLE;
    }

    public boolean isWithdrawn() {
        return lifecycle == Lifecycle.WITHDRAWN;
    }

    /** What everybody reads of why it was withdrawn; empty for nothing. */
    public String shownWithdrawnWhy() {
        return isWithdrawalRead && !withdrawnWhy.equals(BLANKED) ? withdrawnWhy : "";
    }

    /** Whether that reason waits to be read. */
    public boolean isWithdrawalWaiting() {
        return isWithdrawn() && !isWithdrawalRead && !withdrawnWhy.equals(BLANKED);
    }

    public boolean isMerged() {
        return lifecycle == Lifecycle.MERGED;
    }

    public boolean isSplit() {
        return lifecycle == Lifecycle.SPLIT;
    }

    public boolean isParted() {
        return lifecycle == Lifecycle.PARTED;
    }

    /** Whether it is an idea of its own that its authors stand for. */
    public boolean stands() {
        return lifecycle == Lifecycle.SENT;
    }

    /** Why nothing more can be done with it, as a message key; only where it does not stand. */
    public String refusal() {
        return switch (lifecycle) {
            case MERGED -> "participation.refused.merged";
            case SPLIT -> "participation.refused.split";
            case PARTED -> "participation.refused.parted";
            case SENT, WITHDRAWN -> "participation.refused.withdrawn";
        };
    }

    /** What it is called where it stands no more, or how its case stands, as a message key. */
    public String standing() {
        return switch (lifecycle) {
            case SENT -> "participation.status." + status;
            case WITHDRAWN -> "participation.withdrawn";
            case MERGED -> "participation.merged";
            case SPLIT -> "participation.split";
            case PARTED -> "participation.parted";
        };
    }

    public boolean isForgotten() {
        return title.isEmpty();
    }

    /** Whether people may support it, as far as that depends on the idea. */
    public boolean canBeSupported() {
        return isVisible() && stands();
    }
}
