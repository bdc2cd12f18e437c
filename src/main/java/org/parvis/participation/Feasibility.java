package org.parvis.participation;

/** Whether an idea can be done. */
public enum Feasibility {
    FEASIBLE,
    NOT_FEASIBLE,
    /** Not known yet: what a department may say, and no conclusion. */
    UNDECIDED
}
