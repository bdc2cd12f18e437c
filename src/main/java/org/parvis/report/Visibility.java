package org.parvis.report;

/** Who may read a report. */
public enum Visibility {
    /** Everybody, with personal data masked. */
    PUBLIC,
    /** Its sender and agents: the category is not public. */
    PRIVATE,
    /** Taken from public view by a moderator, who said why. */
    HIDDEN
}
