package org.parvis.participation.budget.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.VoteChannel;
import org.parvis.participation.budget.Booth;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetSection;
import org.parvis.participation.budget.VotedBudget;
import org.parvis.web.FormErrors;
import org.parvis.web.View;

/**
 * Voting with a code: the code to type, or the ballot to mark.
 *
 * @param budget what is voted on; null at the booth while the code is asked for
 * @param vote on it; null where it is
 * @param who whose the code is; null while it is asked for
 * @param code as typed
 * @param hasVoted whether a ballot of theirs counts already, and would be replaced
 */
public record BoothPage(
        @Nullable Budget budget,
        @Nullable Vote vote,
        Booth.@Nullable Admitted who,
        String action,
        String code,
        boolean hasVoted,
        BallotForm form,
        FormErrors errors) {

    /** The booth's own page asks for whatever code, a budget's for one of its letters. */
    static BoothPage asking(@Nullable VotedBudget here, String code, FormErrors errors) {
        @Nullable Budget budget = here == null ? null : here.budget();
        return new BoothPage(budget, here == null ? null : here.vote(), null, action(budget), code, false, BallotForm.EMPTY, errors);
    }

    static String action(@Nullable Budget budget) {
        return budget == null ? BoothController.PATH : budget.path() + "/code";
    }

    public boolean isByLetter() {
        return who != null && who.channel() == VoteChannel.LETTER;
    }

    /** What a ballot may hold, in a sentence. */
    public String rule(View view) {
        return budget == null ? "" : Ballots.rule(budget, view);
    }

    /** What is declared by the tick beside the ballot. */
    public String attestation(View view) {
        return budget == null ? "" : Ballots.attestation(budget, form.zone(), view);
    }

    /** What the ballot shows; none while the zone is to be chosen. */
    public List<BudgetSection> sections() {
        return budget == null ? List.of() : Ballots.sections(budget, form.zone());
    }

    /** Whether the zone was chosen, and can be chosen otherwise. */
    public boolean canChangeZone() {
        return budget != null && who != null && who.zone().isEmpty() && !budget.zonesToChoose().isEmpty();
    }

    /** The name of the zone in which the list says that this person votes; empty for none. */
    public String zoneOfList() {
        return budget == null || who == null ? "" : budget.zone(who.zone()).map(one -> one.name()).orElse("");
    }
}
