package org.parvis.participation.worth;

/** What a project is worth to somebody. */
public enum Verdict {
    MUCH,
    SOME,
    NOTHING,
    /** They have not come across it yet. */
    UNKNOWN
}
