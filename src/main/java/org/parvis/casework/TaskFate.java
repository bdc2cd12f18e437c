package org.parvis.casework;

/** What becomes of the open tasks of a case that is closed. */
public enum TaskFate {
    /** Nobody needs them any longer, and whoever has one is told: also where nobody said anything. */
    CANCELLED,
    /** The work goes on; its answer comes to the closed case. */
    KEPT
}
