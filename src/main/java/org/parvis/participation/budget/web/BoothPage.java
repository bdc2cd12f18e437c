package org.parvis.participation.budget.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetSection;
import org.parvis.web.FormErrors;
import org.parvis.web.View;

/**
 * The booth: the code to type, or the ballot to mark.
 *
 * @param budget what the code is for; null while it is asked for
 * @param rule what a ballot may hold, in a sentence
 * @param code as typed
 */
public record BoothPage(@Nullable Budget budget, String rule, String code, BallotForm form, FormErrors errors) {

    /** What is declared by the tick beside the ballot. */
    public String attestation(View view) {
        return budget == null ? "" : Ballots.attestation(budget, form.zone(), view);
    }

    /** What the ballot shows; none while the zone is to be chosen. */
    public List<BudgetSection> sections() {
        return budget == null ? List.of() : Ballots.sections(budget, form.zone());
    }
}
