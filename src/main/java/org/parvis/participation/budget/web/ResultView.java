package org.parvis.participation.budget.web;

import java.util.List;

/**
 * What came out of a vote.
 *
 * @param rows first what is paid for, in the order in which it was chosen, then the rest by score
 * @param left cents of the envelope that are left
 */
public record ResultView(int ballots, long spent, long left, List<Row> rows) {

    /**
     * A project and what became of it.
     *
     * @param share of the highest score, in percent, for the bar
     * @param why in a sentence
     */
    public record Row(String code, String name, long cost, long score, int voters, int share, boolean isFunded, long amount, String why) {}
}
