package org.parvis.ballot.tally;

/** What becomes of the money that one run of equal shares leaves over. */
public enum Completion {
    /** It is left over. */
    NONE,
    /** Shares grow step by step; the last outcome before the first that costs more than the envelope is kept. */
    ADD1,
    /** As {@link #ADD1}, but it also stops as soon as nothing more fits into the rest. */
    ADD1_EXHAUSTIVE,
    /** {@link #ADD1}, then by score as far as the rest goes. */
    ADD1_GREEDY,
    /** {@link #ADD1_EXHAUSTIVE}, then by score as far as the rest goes. */
    ADD1_EXHAUSTIVE_GREEDY;

    /** Whether it runs again with larger shares. */
    public boolean growsShares() {
        return this != NONE;
    }

    boolean stopsWhenExhaustive() {
        return this == ADD1_EXHAUSTIVE || this == ADD1_EXHAUSTIVE_GREEDY;
    }

    boolean endsByScore() {
        return this == ADD1_GREEDY || this == ADD1_EXHAUSTIVE_GREEDY;
    }
}
