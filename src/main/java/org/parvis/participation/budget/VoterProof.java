package org.parvis.participation.budget;

/** How people show who they are when they vote on a budget. */
public enum VoterProof {
    /** By an address that answers, or papers that an agent sees; age and home are declared on their honour. */
    DECLARED,
    /** By a list of the town, and a code that a letter brings to each person on it. */
    LETTER
}
