package org.parvis.casework;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.parvis.casework.clock.ClockPhase;

/** Where a case stands, in the words that the public reads. A territory maps its own finer states on these. */
public enum CaseStatus {
    /** Reçu. */
    RECEIVED,
    /** Pris en charge. */
    ACCEPTED,
    /** En cours. */
    IN_PROGRESS,
    /** En attente de vous: the promise's clock stands still. */
    WAITING,
    /** Résolu. */
    RESOLVED,
    /** Non retenu. */
    DECLINED,
    /** Transmis à another body, which now has the case; ours to watch, no longer ours to do. */
    FORWARDED,
    /** Doublon de another case. */
    DUPLICATE;

    /** A case that has stood still for so long is brought back to mind. */
    public static final Duration SILENCE = Duration.ofDays(14);

    public static final Set<CaseStatus> OPEN = Set.copyOf(EnumSet.of(RECEIVED, ACCEPTED, IN_PROGRESS, WAITING));

    /** Whether the authority still has something to do. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /**
     * Whether silence can still decide: passed on to another authority, a request runs against that one (CRPA L114-3), and
     * only a decision or a withdrawal ends the delay.
     */
    boolean awaitsLaw() {
        return isOpen() || this == FORWARDED;
    }

    /** How the promise's clock stands in this status. */
    ClockPhase clock() {
        return this == WAITING ? ClockPhase.PAUSED : isOpen() ? ClockPhase.RUNNING : ClockPhase.STOPPED;
    }

    /** Whether the authority has answered: never without a decision. */
    public boolean isClosed() {
        return !isOpen();
    }
}
