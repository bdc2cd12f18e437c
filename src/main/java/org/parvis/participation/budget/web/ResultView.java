package org.parvis.participation.budget.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.budget.BudgetDraft;
import org.parvis.participation.budget.BudgetZone;

/**
 * What came out of a vote.
 *
 * @param left cents of the envelopes that are left
 * @param parts one for each zone, or one
 */
public record ResultView(int ballots, long spent, long left, List<Part> parts) {

    /**
     * What shares an envelope.
     *
     * @param zone null for a vote without zones
     * @param money what became of the zone's envelope, in sentences; none for a vote without zones
     * @param isSummed whether its sums are published alone
     * @param rows first what is paid for, in the order in which it was chosen, then the rest by score
     */
    public record Part(@Nullable BudgetZone zone, int ballots, List<String> money, boolean isSummed, List<Row> rows) {

        public boolean hasFew() {
            return ballots < BudgetDraft.FEW;
        }
    }

    /**
     * A project and what became of it.
     *
     * @param share of the highest score, in percent, for the bar
     * @param why in a sentence
     * @param isWithdrawn whether it left the vote before the closing, so that nothing was counted of it
     */
    public record Row(String code, String name, long cost, long score, int voters, int share, boolean isFunded, long amount, String why, boolean isWithdrawn) {

        /** Whether it gets less than it costs. */
        public boolean isInPart() {
            return isFunded && amount < cost;
        }
    }
}
