package org.parvis.ballot.vote;

/** How a ballot came in. */
public enum VoteChannel {
    WEB,
    KIOSK,
    /** With an agent's help, on the agent's screen. */
    COUNTER,
    /** A paper ballot that two agents typed. */
    PAPER,
    /** With the code of a letter that was sent to whoever is on the vote's list. */
    LETTER;

    /** Whether the same person may vote again: where nobody else has typed it. */
    public boolean canBeChanged() {
        return this == WEB || this == LETTER;
    }
}
