package org.parvis.participation.budget.web;

import java.util.List;
import org.parvis.ballot.proof.ZoneChoice;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.VoteChannel;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetSection;
import org.parvis.web.FormErrors;
import org.parvis.web.View;

/**
 * A ballot to mark, or the address to give first.
 *
 * @param rule what a ballot may hold, in a sentence
 * @param token of the link by which somebody came; empty for an account, and at a counter
 * @param asWhom the address or the name that votes, to be seen before one marks
 * @param email as typed, where the address is asked for
 * @param hasAttested what was ticked beside the declaration
 * @param hasVoted whether a ballot of theirs counts already, and would be replaced
 * @param isSent whether a link was just sent
 */
public record VotePage(
        Budget budget,
        Vote vote,
        String rule,
        String token,
        String asWhom,
        String email,
        BallotForm form,
        boolean hasAttested,
        boolean hasVoted,
        boolean isSent,
        FormErrors errors) {

    /** What the ballot shows: its zone's projects, or all; none while the zone is to be chosen. */
    public List<BudgetSection> sections() {
        return Ballots.sections(budget, form.zone());
    }

    /** What is declared by the tick beside the ballot. */
    public String attestation(View view) {
        return Ballots.attestation(budget, form.zone(), view);
    }

    /** Who votes in which zone, in a sentence. */
    public String zoneRule(View view) {
        return BudgetRule.zones(budget, view).orElse("");
    }

    /** Whether the tick declares a zone, so that another zone needs another tick. */
    public boolean attestsZone() {
        return budget.about().zoneChoice().filter(choice -> choice == ZoneChoice.RESIDENCE).isPresent();
    }

    /** That somebody has voted by a channel after which nothing changes. */
    static VotePage voted(Budget budget, Vote vote, VoteChannel before, View view) {
        String words = view.t("ballot.refused.voted." + before);
        return new VotePage(budget, vote, words, "", "", "", BallotForm.EMPTY, false, true, false, new FormErrors());
    }

    static VotePage asking(Budget budget, Vote vote, String email, boolean isSent, FormErrors errors) {
        return new VotePage(budget, vote, "", "", "", email, BallotForm.EMPTY, false, false, isSent, errors);
    }
}
