package org.parvis.casework;

/** How a department shares out what comes in among its agents. */
public enum Sharing {
    /** Nobody gets anything by itself: agents take it, or the head gives it. */
    BY_HAND,
    /** One after the other, in the order of their names. */
    IN_TURN,
    /** Whoever has the fewest open cases of the department. */
    BY_LOAD
}
