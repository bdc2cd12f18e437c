package org.parvis.participation.budget.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.vote.Vote;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetSection;
import org.parvis.participation.budget.ListedVoter;
import org.parvis.participation.budget.Voting.Present;
import org.parvis.web.FormErrors;

/**
 * The counter of a vote.
 *
 * @param rule what a ballot may hold, in a sentence
 * @param present who may mark a ballot, once the roll was looked at; null before
 * @param sought what was typed to find somebody on the list
 * @param found whom it found
 */
public record CounterPage(
        Budget budget,
        Vote vote,
        String rule,
        CounterForm form,
        @Nullable Present present,
        BallotForm ballot,
        String sought,
        List<ListedVoter> found,
        FormErrors errors) {

    static CounterPage searching(Budget budget, Vote vote, String sought, List<ListedVoter> found, FormErrors errors) {
        return new CounterPage(budget, vote, "", CounterForm.EMPTY, null, BallotForm.EMPTY, sought, found, errors);
    }

    /** As the screen names who votes; empty while they are looked for. */
    public String name() {
        return present == null ? "" : present.name();
    }

    /** What the ballot shows: its zone's projects, or all; none while the zone is to be chosen. */
    public List<BudgetSection> sections() {
        return Ballots.sections(budget, ballot.zone());
    }

    /** Whether the zone was chosen, and can be chosen otherwise. */
    public boolean canChangeZone() {
        return present != null && present.zone().isEmpty() && !budget.zonesToChoose().isEmpty();
    }
}
