package org.parvis.participation.budget;

/**
 * A project that people vote on.
 *
 * @param code its public name on ballots, as in {@code P3}: given once, never given to another
 * @param cost in cents
 * @param proposal number of the idea that it came from; empty for none
 * @param zone the code of its zone; empty for none
 * @param isDivisible whether a part of it can be paid for
 */
public record BudgetProject(String code, String name, String words, long cost, String proposal, String zone, boolean isDivisible) {

    /** Whole or not at all. */
    public BudgetProject(String code, String name, String words, long cost, String proposal, String zone) {
        this(code, name, words, cost, proposal, zone, false);
    }

    /** In no zone. */
    public BudgetProject(String code, String name, String words, long cost, String proposal) {
        this(code, name, words, cost, proposal, "");
    }
}
