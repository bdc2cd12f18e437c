package org.parvis.participation.budget.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.Votes;
import org.parvis.ballot.vote.Witnesses;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetRights;
import org.parvis.participation.budget.Budgets;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** The page on which a budget is written, whichever of its forms was sent. */
@Component
class BudgetEditing {

    private static final Set<String> DONE = Set.of("enregistre", "projet", "zone", "groupe", "fige", "demarche");

    private final Budgets budgets;
    private final Votes votes;
    private final Witnesses witnesses;
    private final BudgetRule rule;
    private final BudgetRights rights;

    BudgetEditing(Budgets budgets, Votes votes, Witnesses witnesses, BudgetRule rule, BudgetRights rights) {
        this.budgets = budgets;
        this.rights = rights;
        this.votes = votes;
        this.witnesses = witnesses;
        this.rule = rule;
    }

    Budget get(String slug, View view) {
        return rights.get(slug, view.visitor());
    }

    /** @param done what was just done, as an address tells it */
    Page page(Budget budget, EditForms forms, String done, View view) {
        return page(budget, forms, DONE.contains(done) ? done : "", new FormErrors(), view);
    }

    /** With what was typed and what is wrong with it; {@code budget} is null for one that is not there yet. */
    Page refused(@Nullable Budget budget, EditForms forms, FormErrors errors, View view) {
        return page(budget, forms, "", errors, view).withStatus(422);
    }

    /** @param process id of the one to which it will belong; empty for none */
    Page blank(String process, View view) {
        return page(null, EditForms.of(BudgetForm.empty(process)), "", new FormErrors(), view);
    }

    private Page page(@Nullable Budget budget, EditForms forms, String done, FormErrors errors, View view) {
        @Nullable Vote vote = budget != null && budget.isFrozen() ? budgets.vote(budget) : null;
        @Nullable Budget shown = budget == null || vote == null ? budget : budget.under(vote.course());
        return Page.of("budget/edit", new BudgetEditPage(
                shown, forms.budget(), forms.project(), forms.zone(), forms.group(), budget == null ? List.of() : rule.of(budget, vote, view), vote,
                vote == null ? null : vote.stage(budgets.now()), vote == null ? List.of() : votes.turnout(vote),
                vote == null ? List.of() : witnesses.of(vote), rights.processes(view.visitor()), rights.mustName(view.visitor()), done, errors));
    }

    /** The forms as the budget is saved. */
    static EditForms saved(Budget budget, View view) {
        return EditForms.of(BudgetForm.of(budget, zone(view)));
    }

    static ZoneId zone(View view) {
        return view.site().zone();
    }
}
