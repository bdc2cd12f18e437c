package org.parvis.participation.budget.web;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.ballot.proof.Extension;
import org.parvis.ballot.vote.VoteExtensions.Wish;
import org.parvis.ballot.vote.VotePulse;
import org.parvis.participation.budget.BudgetRefused;
import org.parvis.participation.budget.BudgetRights;
import org.parvis.participation.budget.ChangeTelling;
import org.parvis.participation.budget.ChangeTold;
import org.parvis.participation.budget.ClosingExtensions;
import org.parvis.participation.budget.VotedBudget;
import org.parvis.participation.budget.VoterCodes;
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

/** Puts the closing of a vote off: filled in, read again, done for good. */
@Controller
@AllowTeam
class DeskExtensionController {

    private static final String PATH = DeskBudgetController.PATH + "/{slug}/prolongation";

    private final BudgetRights rights;
    private final VotePulse pulse;
    private final ClosingExtensions extensions;
    private final ChangeTelling telling;
    private final VoterCodes codes;

    DeskExtensionController(BudgetRights rights, VotePulse pulse, ClosingExtensions extensions, ChangeTelling telling, VoterCodes codes) {
        this.telling = telling;
        this.codes = codes;
        this.rights = rights;
        this.pulse = pulse;
        this.extensions = extensions;
    }

    @GetMapping(PATH)
    Page ask(@PathVariable String slug, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        VotedBudget voted = rights.getVoted(slug, view.visitor());
        return page(voted, ExtensionForm.empty(voted.vote().closesAt()), done.isEmpty() ? Step.FILL_IN : Step.DONE, new FormErrors(), view);
    }

    @PostMapping(PATH)
    Object extend(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        VotedBudget voted = rights.getVoted(slug, view.visitor());
        ExtensionForm form = ExtensionForm.read(fields);
        String step = Typed.of(fields, "etape");
        if (step.equals("corriger")) {
            return page(voted, form, Step.FILL_IN, new FormErrors(), view);
        }
        ZoneId zone = BudgetEditing.zone(view);
        Wish wish = form.wish(zone);
        Map<String, String> problems = new LinkedHashMap<>(extensions.problems(voted, wish));
        problems.putAll(form.problems(zone));
        if (!problems.isEmpty()) {
            return page(voted, form, Step.FILL_IN, FormErrors.of(problems, view), view).withStatus(422);
        }
        if (!step.equals("confirmer")) {
            return page(voted, form, Step.CONFIRM, new FormErrors(), view);
        }
        try {
            extensions.make(voted, wish, view.visitor());
            return Redirect.to(view, DeskBudgetController.PATH + "/" + slug + "/prolongation?fait=oui");
        } catch (BudgetRefused refused) {
            return page(voted, form, Step.FILL_IN, FormErrors.of(refused.problems(), view), view).withStatus(422);
        } catch (Refusal refused) {
            VotedBudget now = rights.getVoted(slug, view.visitor());
            return page(now, form.after(now.vote().closesAt()), Step.FILL_IN, new FormErrors().add("cloture", view.t(refused)), view).withStatus(422);
        }
    }

    private List<String> told(VotedBudget voted, View view) {
        List<ChangeTold> told = telling.list(voted, Extension.class);
        return told.stream().map(one -> ToldWords.ofClosing(one, !one.equals(told.getLast()), view)).toList();
    }

    private Page page(VotedBudget voted, ExtensionForm form, Step step, FormErrors errors, View view) {
        return Page.of("budget/extend", new ExtensionPage(
                voted.budget(), voted.vote(), ClosingLine.of(voted.vote(), view),
                told(voted, view),
                LetterLine.of(voted.vote(), codes.listPrinted(voted.budget()), view), pulse.outages(voted.vote()), extensions.arePossible(voted), form, step,
                errors));
    }
}
