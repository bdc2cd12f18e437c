package org.parvis.ballot.tally;

/** What became of a project, and why. */
public enum Verdict {
    FUNDED,
    FUNDED_IN_PART,
    /** Its score is below the least that the rule asks for. */
    BELOW_THRESHOLD,
    /** At its turn, less was left than it costs. */
    TOO_LITTLE_LEFT,
    /** A project before it did not fit, and the rule stops there. */
    AFTER_THE_STOP,
    /** As many projects of its group as may be were paid for before. */
    GROUP_FULL,
    /** Its supporters had too little left of their shares. */
    SUPPORTERS_TOO_SHORT;

    public boolean isFunded() {
        return this == FUNDED || this == FUNDED_IN_PART;
    }
}
