package org.parvis.participation.council;

/** Why a mandate ended. */
public enum EndReason {
    TERM,
    RESIGNED,
    /** Lives elsewhere now. */
    MOVED,
    /** Missed more sessions than the rules of the council bear. */
    ABSENT,
    DIED,
    /** Goes on as a new mandate. */
    RENEWED,
    /** A substitute who took a seat that was free. */
    SEATED,
    /** The council is no more. */
    DISSOLVED,
    /** Asked that nothing be kept of them. */
    ERASED;

    /** Whether it can be said of somebody at the desk; the others follow from another act. */
    public boolean canBeSaid() {
        return this == TERM || this == RESIGNED || this == MOVED || this == ABSENT || this == DIED;
    }

    /** Whether whoever was drawn next takes the seat: not where the time of all is over. */
    boolean leavesSeatToNext() {
        return this == RESIGNED || this == MOVED || this == ABSENT || this == DIED;
    }

    /** Whether whoever held it has served it to its end, as renewals count. */
    boolean isServed() {
        return this == TERM || this == RENEWED;
    }
}
