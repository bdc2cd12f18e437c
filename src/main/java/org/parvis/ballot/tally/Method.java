package org.parvis.ballot.tally;

/** How an envelope is given out. */
public enum Method {
    /** By score; what does not fit into the rest is passed over. */
    GREEDY,
    /** By score; the first that does not fit ends it. */
    GREEDY_NO_SKIP,
    /**
     * Method of Equal Shares: each ballot has the same share, its supporters pay for a project as evenly as they can
     * (Peters, Pierczyński, Skowron, NeurIPS 2021; equalshares.net).
     */
    EQUAL_SHARES
}
