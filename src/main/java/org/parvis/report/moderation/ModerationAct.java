package org.parvis.report.moderation;

/** What a moderator can do with a report. */
public enum ModerationAct {
    /** Nothing to object to. */
    KEEP,
    /** Some words become unreadable to the public. */
    MASK_WORDS,
    /** The whole text is for agents only. */
    HIDE_TEXT,
    /** One photo is for agents only. */
    HIDE_PHOTO,
    /** The report leaves the public space; its case goes on. */
    HIDE_REPORT,
    /** It comes back, after an appeal or a mistake. */
    SHOW_REPORT
}
