package org.parvis.participation.council;

/** How the seats of a college are filled. */
public enum Filling {
    /** Drawn by lot, by a panel of the council's process. */
    DRAW,
    /** Whoever answers a call, chosen with a reason. */
    CALL,
    /** Named by the mayor or the assembly. */
    DESIGNATION,
    /** Sent by an organisation. */
    ORGANISATION
}
