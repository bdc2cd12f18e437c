package org.parvis.participation.talk;

/** What a moderator can do about a comment. */
public enum ModerationAct {
    /** Shows the first one of somebody. */
    PUBLISH,
    /** Leaves it as it is, whatever was objected. */
    KEEP,
    /** By an article of the charter, with a reason. */
    HIDE,
    /** Shows again what was hidden. */
    RESTORE,
    /** Leaves it hidden, whatever its author says. */
    UPHOLD
}
