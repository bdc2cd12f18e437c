package org.parvis.participation.budget.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetSection;
import org.parvis.participation.budget.PaperBallots;
import org.parvis.web.FormErrors;

/**
 * Where paper ballots are typed.
 *
 * @param number of the sheet, as typed
 * @param outcome what the last sheet led to; null for none
 * @param last number of the last sheet
 */
public record PaperPage(
        Budget budget,
        PaperBallots.Sheets sheets,
        String number,
        CounterForm form,
        BallotForm ballot,
        PaperBallots.@Nullable Outcome outcome,
        String last,
        FormErrors errors) {

    /** What the ballot shows; none while the zone is to be chosen. */
    public List<BudgetSection> sections() {
        return Ballots.sections(budget, ballot.zone());
    }
}
