package org.parvis.participation.budget.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.ballot.proof.ProjectChange;
import org.parvis.ballot.vote.Votes;
import org.parvis.participation.budget.BudgetRefused;
import org.parvis.participation.budget.BudgetRights;
import org.parvis.participation.budget.ChangeTelling;
import org.parvis.participation.budget.ProjectChanges;
import org.parvis.participation.budget.VotedBudget;
import org.parvis.participation.budget.web.ChangePage.Step;
import org.parvis.participation.team.AllowTeam;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Withdraws a project from a vote that goes on, or changes its cost: filled in, read again, done for good. */
@Controller
@AllowTeam
class DeskChangeController {

    private static final String PATH = DeskBudgetController.PATH + "/{slug}/changements";

    private final BudgetRights rights;
    private final Votes votes;
    private final ProjectChanges changes;
    private final ChangeTelling telling;

    DeskChangeController(BudgetRights rights, Votes votes, ProjectChanges changes, ChangeTelling telling) {
        this.telling = telling;
        this.rights = rights;
        this.votes = votes;
        this.changes = changes;
    }

    @GetMapping(PATH)
    Page ask(@PathVariable String slug, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        return page(get(slug, view), ChangeForm.EMPTY, done.isEmpty() ? Step.FILL_IN : Step.DONE, new FormErrors(), view);
    }

    @PostMapping(PATH)
    Object change(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        VotedBudget voted = get(slug, view);
        ChangeForm form = ChangeForm.read(fields);
        String step = Typed.of(fields, "etape");
        if (step.equals("corriger")) {
            return page(voted, form, Step.FILL_IN, new FormErrors(), view);
        }
        Map<String, String> problems = new LinkedHashMap<>(changes.problems(voted, form.wish()));
        if (!form.hasAct()) {
            problems.remove("cout");
            problems.put("acte", "budget.change.refused.act");
        }
        if (!problems.isEmpty()) {
            return page(voted, form, Step.FILL_IN, FormErrors.of(problems, view), view).withStatus(422);
        }
        if (!step.equals("confirmer")) {
            return page(voted, form, Step.CONFIRM, new FormErrors(), view);
        }
        try {
            changes.make(voted, form.wish(), view.visitor());
            return Redirect.to(view, DeskBudgetController.PATH + "/" + slug + "/changements?fait=oui");
        } catch (BudgetRefused refused) {
            return page(voted, form, Step.FILL_IN, FormErrors.of(refused.problems(), view), view).withStatus(422);
        } catch (Refusal refused) {
            return page(get(slug, view), form, Step.FILL_IN, new FormErrors().add("projet", view.t(refused)), view).withStatus(422);
        }
    }

    private Page page(VotedBudget voted, ChangeForm form, Step step, FormErrors errors, View view) {
        return Page.of("budget/change", new ChangePage(
                voted.budget(), ChangeLine.of(voted.budget(), voted.vote(), view), telling.list(voted, ProjectChange.class).stream().map(one -> ToldWords.of(one, view)).toList(), changes.arePossible(voted), votes.countVoters(voted.vote()), form,
                step, errors));
    }

    private VotedBudget get(String slug, View view) {
        return rights.getVoted(slug, view.visitor());
    }
}
