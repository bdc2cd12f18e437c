package org.parvis.report.moderation;

/** Why something waits for a moderator. */
public enum Reason {
    /** The software masked something in the text. */
    MASKED,
    /** Somebody objects to what a page shows. */
    FLAGGED,
    /** The author does not agree with a moderator. */
    APPEALED,
    /** The author wrote anew a text of which a moderator holds words, or all, from public view. */
    CORRECTED;

    /** Whether its author waits to hear what a moderator decides, even that nothing changes. */
    boolean isOfTheAuthor() {
        return this == APPEALED || this == CORRECTED;
    }
}
