package org.parvis.participation.budget.web;

import java.time.Instant;
import java.util.List;
import org.parvis.ballot.proof.ProjectChange;
import org.parvis.ballot.vote.Vote;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetProject;
import org.parvis.web.View;

/**
 * What became of a project after the opening of its vote, as everybody reads it.
 *
 * @param code of the project
 * @param name of the project
 * @param what in a sentence, which names the project
 * @param by who decided it
 */
public record ChangeLine(String code, String name, String what, String reason, String by, Instant at) {

    /** Those of a budget, in order. */
    public static List<ChangeLine> of(Budget budget, Vote vote, View view) {
        return budget.changes().stream().map(change -> line(budget, vote, change, view)).toList();
    }

    /** Those that withdrew a project, in order. */
    public static List<ChangeLine> withdrawals(Budget budget, Vote vote, View view) {
        return budget.changes().stream().filter(ProjectChange::isWithdrawal).map(change -> line(budget, vote, change, view)).toList();
    }

    /** Those of one project, in order. */
    public static List<ChangeLine> of(Budget budget, Vote vote, String project, View view) {
        return of(budget, vote, view).stream().filter(line -> line.code().equals(project)).toList();
    }

    private static ChangeLine line(Budget budget, Vote vote, ProjectChange change, View view) {
        String name = budget.project(change.project()).map(BudgetProject::name).orElse("");
        String what = change.isWithdrawal()
                ? view.t("budget.change.withdrawn", name)
                : view.t("budget.change.cost", name, Money.of(change.cost().getAsLong(), view), Money.of(vote.course().costBefore(change), view));
        return new ChangeLine(change.project(), name, what, change.reason(), change.by(), Instant.parse(change.at()));
    }
}
