package org.parvis.participation.decision;

/** What becomes of a project or an idea. */
public enum Fate {
    TAKEN,
    PARTLY,
    NOT_TAKEN
}
