package org.parvis.participation.budget.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetSection;
import org.parvis.participation.budget.PaperBallots;
import org.parvis.web.FormErrors;
import org.parvis.web.View;

/**
 * Where paper ballots are typed.
 *
 * @param budget as it was when the sheets were handed in that are typed
 * @param changes of its projects, all of them
 * @param handedIn after how many of them
 * @param isHandInAsked whether agents say of each sheet when it was handed in
 * @param figures what everybody reads of the sheets once the vote is published
 * @param sheet what stands on top of it, as typed
 * @param outcome what the last sheet led to; null for none
 * @param last number of the last sheet
 */
public record PaperPage(
        Budget budget,
        List<ChangeLine> changes,
        int handedIn,
        boolean isHandInAsked,
        PaperBallots.Sheets sheets,
        PaperBallots.Figures figures,
        SheetForm sheet,
        CounterForm form,
        BallotForm ballot,
        PaperBallots.@Nullable Outcome outcome,
        String last,
        FormErrors errors) {

    /** When sheets were handed in that are held to what held after so many changes, in words. */
    public String moment(int so, View view) {
        String after = so == 0 ? "" : view.dateTime(changes.get(so - 1).at());
        String before = so == changes.size() ? "" : view.dateTime(changes.get(so).at());
        return view.t("budget.paper.handed." + (after.isEmpty() ? "before" : before.isEmpty() ? "after" : "between"), after, before);
    }

    public String path() {
        return "/bureau/papier/" + budget.slug();
    }

    /** What the ballot shows; none while the zone is to be chosen. */
    public List<BudgetSection> sections() {
        return Ballots.sections(budget, ballot.zone());
    }
}
