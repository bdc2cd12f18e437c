package org.parvis.ballot.tally;

/** What a voter writes on a ballot. */
public enum BallotKind {
    /** One project. */
    CHOOSE_ONE,
    /** Some projects, all alike. */
    APPROVAL,
    /** Some projects whose costs together fit into the envelope. */
    KNAPSACK,
    /** Points shared out among projects. */
    CUMULATIVE,
    /** Projects in order, the dearest first. */
    RANKED;

    /** Whether each named project counts as much as the others on the same ballot. */
    public boolean isApprovalLike() {
        return this == CHOOSE_ONE || this == APPROVAL || this == KNAPSACK;
    }
}
