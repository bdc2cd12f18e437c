package org.parvis.casework;

/** The three ways a promise's clock can stand. */
enum ClockPhase {
    RUNNING,
    PAUSED,
    STOPPED
}
