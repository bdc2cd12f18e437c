package org.parvis.participation.budget.web;

import org.jspecify.annotations.Nullable;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.budget.HandedIn;
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

    /** @param handedIn after how many changes the sheets were handed in; what is none is after all of them */
    @GetMapping(PATH)
    Page begin(@PathVariable String slug, @RequestParam(name = "depot", defaultValue = "") String handedIn, View view) {
        Box box = Box.of(get(slug), handedIn);
        return page(box, new SheetForm("", ""), CounterForm.EMPTY, BallotForm.EMPTY, null, "", new FormErrors(), view);
    }

    /**
     * What the sheets are held to that are typed now.
     *
     * @param changes after how many changes they were handed in
     */
    private record Box(VotedBudget voted, int changes) {

        static Box of(VotedBudget voted, String typed) {
            int most = voted.budget().changes().size();
            return new Box(voted, typed.matches("[0-9]{1,4}") ? Math.min(most, Integer.parseInt(typed)) : most);
        }

        VotedBudget then() {
            return changes == voted.budget().changes().size() ? voted : voted.after(changes);
        }
    }

    @PostMapping(PATH)
    Page type(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        VotedBudget voted = get(slug);
        Box box = Box.of(voted, Typed.of(fields, "depot"));
        Budget budget = box.then().budget();
        SheetForm sheet = SheetForm.read(fields);
        HandedIn handedIn = sheet.handedIn(box.changes(), voted, view);
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
            return page(box, sheet, form, ballot, null, "", step.errors(), view).withStatus(step.status());
        }
        FormErrors errors = who;
        String known = Typed.of(fields, "connus");
        if (!known.isEmpty() && !known.equals(String.valueOf(voted.budget().changes().size()))) {
            // Nobody knows by now whether the sheet was handed in before.
            errors.add("sheet", view.t("budget.paper.refused.changed"));
        } else {
            BallotReading.check(budget, box.then().vote(), ballot, errors, view);
            handedIn.problem(voted, budgets.now()).ifPresent(problem -> errors.add("remise", view.t(problem)));
        }
        if (present != null && errors.isEmpty()) {
            try {
                PaperBallots.Outcome outcome = papers.type(voted, sheet.number(), handedIn, present, ballot.read(budget), view.locale(), view.visitor());
                return switch (outcome) {
                    case FIRST, CAST -> page(box, new SheetForm("", ""), CounterForm.EMPTY, ballot.emptied(), outcome, sheet.number(), errors, view);
                    case OTHER -> page(box, sheet, form, ballot, outcome, sheet.number(), errors, view);
                };
            } catch (Refusal refused) {
                errors.add("sheet", view.t(refused));
            }
        }
        return page(box, sheet, form, ballot, null, "", errors, view).withStatus(422);
    }

    private Page page(
            Box box, SheetForm sheet, CounterForm form, BallotForm ballot, PaperBallots.@Nullable Outcome outcome, String last, FormErrors errors, View view) {
        Budget now = box.voted().budget();
        return Page.of("budget/paper", new PaperPage(
                box.then().budget(), ChangeLine.of(now, box.voted().vote(), view), box.changes(), HandedIn.isAsked(box.voted()),
                papers.list(now), papers.figures(box.voted()), sheet, form, ballot, outcome, last, errors));
    }

    private VotedBudget get(String slug) {
        return budgets.findPublished(slug).orElseThrow(HttpProblem::notFound);
    }
}
