package org.parvis.casework.clock;

/** The three ways a promise's clock can stand. */
public enum ClockPhase {
    RUNNING,
    PAUSED,
    STOPPED
}
