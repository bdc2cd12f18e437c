package org.parvis.participation.budget.web;

import org.jspecify.annotations.Nullable;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.budget.PaperBallots;
import org.parvis.participation.budget.VotedBudget;
import org.parvis.participation.budget.Voting.Present;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where agents type paper ballots, each sheet twice and by two of them. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.FRONT_DESK})
class PaperController {

    private static final String PATH = "/bureau/papier/{slug}";

    private final Budgets budgets;
    private final PaperBallots papers;
    private final CounterPeople people;

    PaperController(Budgets budgets, PaperBallots papers, CounterPeople people) {
        this.people = people;
        this.budgets = budgets;
        this.papers = papers;
    }

    @GetMapping(PATH)
    Page begin(@PathVariable String slug) {
        return page(get(slug).budget(), "", CounterForm.EMPTY, BallotForm.EMPTY, null, "", new FormErrors());
    }

    @PostMapping(PATH)
    Page type(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        VotedBudget voted = get(slug);
        Budget budget = voted.budget();
        String number = Typed.of(fields, "sheet");
        CounterForm form = CounterForm.read(fields);
        @Nullable Present present = null;
        FormErrors who = new FormErrors();
        try {
            present = people.get(voted, form, view);
        } catch (Refusal refused) {
            who = CounterPeople.errors(voted, form, "inscrit", refused, view);
        }
        BallotStep step = BallotStep.of(budget, fields, present == null ? "" : present.zone(), view);
        BallotForm ballot = step.form();
        if (!step.isBallot()) {
            return page(budget, number, form, ballot, null, "", step.errors()).withStatus(step.status());
        }
        FormErrors errors = who;
        BallotReading.check(budget, voted.vote(), ballot, errors, view);
        if (present != null && errors.isEmpty()) {
            try {
                PaperBallots.Outcome outcome = papers.type(voted, number, present, ballot.read(budget), view.locale(), view.visitor());
                return switch (outcome) {
                    case FIRST, CAST -> page(budget, "", CounterForm.EMPTY, ballot.emptied(), outcome, number, errors);
                    case OTHER -> page(budget, number, form, ballot, outcome, number, errors);
                };
            } catch (Refusal refused) {
                errors.add("sheet", view.t(refused));
            }
        }
        return page(budget, number, form, ballot, null, "", errors).withStatus(422);
    }

    private Page page(
            Budget budget, String number, CounterForm form, BallotForm ballot, PaperBallots.@Nullable Outcome outcome, String last, FormErrors errors) {
        return Page.of("budget/paper", new PaperPage(budget, papers.list(budget), number, form, ballot, outcome, last, errors));
    }

    private VotedBudget get(String slug) {
        return budgets.findPublished(slug).orElseThrow(HttpProblem::notFound);
    }
}
