package org.parvis.participation.budget.web;

import java.util.List;
import org.parvis.ballot.vote.Vote;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetSection;
import org.parvis.web.FormErrors;

/**
 * The counter of a vote.
 *
 * @param rule what a ballot may hold, in a sentence
 * @param isKnown whether the roll was looked at, and the person may mark a ballot
 */
public record CounterPage(
        Budget budget, Vote vote, String rule, CounterForm form, BallotForm ballot, boolean isKnown, FormErrors errors) {

    /** What the ballot shows: its zone's projects, or all; none while the zone is to be chosen. */
    public List<BudgetSection> sections() {
        return Ballots.sections(budget, ballot.zone());
    }
}
