package org.parvis.participation.budget.web;

import org.parvis.ballot.vote.Vote;
import org.parvis.participation.budget.Budget;
import org.parvis.web.FormErrors;

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

    static VotePage asking(Budget budget, Vote vote, String email, boolean isSent, FormErrors errors) {
        return new VotePage(budget, vote, "", "", "", email, BallotForm.EMPTY, false, false, isSent, errors);
    }
}
