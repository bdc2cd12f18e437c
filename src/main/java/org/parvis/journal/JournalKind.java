package org.parvis.journal;

/** Who may read an entry. */
public enum JournalKind {
    /** Who saw and did what: auditors and administrators only. */
    AUDIT,
    /** Rules and decisions of the authority: anybody. */
    PUBLIC
}
