package org.parvis.report.moderation;

/** What a moderator can do with a report. */
public enum ModerationAct {
    /** Nothing changes in what the public sees. */
    KEEP,
    /** Some words become unreadable to the public. */
    MASK_WORDS,
    /** The whole text, and the title made of it, are for agents only. */
    HIDE_TEXT,
    /** The text comes back as its author has it now, after an appeal, a correction or a mistake. */
    SHOW_TEXT,
    /** One photo is for agents only. */
    HIDE_PHOTO,
    /** It comes back. */
    SHOW_PHOTO,
    /** The report leaves the public space; its case goes on. */
    HIDE_REPORT,
    /** It comes back. */
    SHOW_REPORT
}
