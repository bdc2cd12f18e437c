package org.parvis.participation.budget;

import java.util.LinkedHashMap;
import java.util.Map;

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

    /** What is wrong with it in a budget, by field, as message keys. */
    Map<String, String> problems(Budget budget) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (name.isBlank() || name.length() > Budgets.LONGEST_NAME) {
            problems.put("name", "budget.refused.name");
        }
        if (words.length() > Budgets.LONGEST_WORDS) {
            problems.put("projectWords", "budget.refused.words");
        }
        if (!proposal.matches("[A-Z0-9-]{0,20}")) {
            problems.put("proposal", "budget.refused.proposal");
        }
        if (cost <= 0) {
            problems.put("cost", "budget.refused.cost");
        }
        if (!zone.isEmpty() && budget.zone(zone).isEmpty()) {
            problems.put("zone", "budget.refused.zones.unknown");
        }
        return problems;
    }
}
