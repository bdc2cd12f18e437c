package org.parvis.casework.clock;

/** What the clock tells, and to whom: warnings to who handles the case, lateness up the house. */
public enum Alert {
    TEN_DAYS_LEFT,
    THREE_DAYS_LEFT,
    DUE_TODAY,
    QUARTER_LEFT,
    LATE,
    LONG_LATE;

    public boolean isEscalation() {
        return this == LATE || this == LONG_LATE;
    }
}
