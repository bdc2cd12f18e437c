package org.parvis.participation.budget.web;

import java.util.ArrayList;
import java.util.List;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetDraft;
import org.parvis.participation.budget.Budgets;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** The rule of a budget in sentences, made of what is in force and never typed: they cannot say something else. */
@Component
class BudgetRule {

    private final Budgets budgets;

    BudgetRule(Budgets budgets) {
        this.budgets = budgets;
    }

    List<String> of(Budget budget, View view) {
        BudgetDraft about = budget.about();
        List<String> sentences = new ArrayList<>();
        sentences.add(view.t("budget.rule.when", view.dateTime(about.opens()), view.dateTime(about.closes())));
        sentences.add(budgets.eligibility(budget, view.locale()));
        sentences.add(Ballots.rule(budget, view));
        sentences.add(view.t("budget.rule.change"));
        sentences.add(view.t("budget.rule.method." + about.method(), Money.of(about.envelope(), view)));
        if (about.leastScore() > 1) {
            sentences.add(view.t(
                    about.kind() == BallotKind.CUMULATIVE || about.kind() == BallotKind.RANKED ? "budget.rule.least.points" : "budget.rule.least",
                    about.leastScore()));
        }
        sentences.add(view.t("budget.rule.ties"));
        return sentences;
    }
}
