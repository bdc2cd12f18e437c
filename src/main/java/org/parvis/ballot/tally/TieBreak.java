package org.parvis.ballot.tally;

/** What decides between projects that the rule itself leaves equal, one after the other. */
public enum TieBreak {
    LOWER_COST,
    HIGHER_COST,
    MORE_VOTERS,
    /** The lot drawn beforehand: by SHA-256 of the seed and the project's id, smallest first. Always the last resort. */
    LOT
}
