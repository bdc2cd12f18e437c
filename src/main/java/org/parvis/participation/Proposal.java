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
 * @param withdrawnWhy its author's reason; empty as long as it stands
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
        Lifecycle lifecycle,
        String withdrawnWhy,
        CaseStatus status,
        Moderation moderation,
        String moderatedWhy) {

    /** Whether it still stands. */
    public enum Lifecycle {
        SENT,
        /** By its author; its page stays. */
        WITHDRAWN
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

    public boolean isForgotten() {
        return title.isEmpty();
    }

    /** Whether people may support it, as far as that depends on the idea. */
    public boolean canBeSupported() {
        return isVisible() && !isWithdrawn();
    }
}
