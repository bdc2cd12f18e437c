package org.parvis.participation.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.vote.BallotCheck;
import org.parvis.ballot.vote.Receipt;
import org.parvis.ballot.vote.Vote;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.budget.VotedBudget;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.RateLimits;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Vérifier mon bulletin»: whoever has a receipt sees that its ballot is there, and after the closing what it says. */
@Controller
@AllowAnyone
class CheckController {

    private final Budgets budgets;
    private final BallotCheck check;
    private final RateLimits limits;

    CheckController(Budgets budgets, BallotCheck check, RateLimits limits) {
        this.budgets = budgets;
        this.check = check;
        this.limits = limits;
    }

    @GetMapping("/budgets/{slug}/verifier")
    Page ask(@PathVariable String slug, View view) {
        VotedBudget voted = get(slug);
        return page(voted.budget(), voted.vote(), "", "", null, view);
    }

    /** Never by GET: after the closing a code says what somebody chose, and addresses are written down on the way. */
    @PostMapping("/budgets/{slug}/verifier")
    Page find(@PathVariable String slug, @RequestParam(defaultValue = "") String code, HttpServletRequest http, View view) {
        limits.lookUp(http);
        VotedBudget voted = get(slug);
        Budget budget = voted.budget();
        Vote vote = voted.vote();
        Optional<Receipt> receipt = Receipt.parse(code);
        if (receipt.isEmpty()) {
            return page(budget, vote, code, view.t("budget.check.wrong"), null, view).withStatus(422);
        }
        return page(budget, vote, code, "", check.find(vote, receipt.get()), view);
    }

    private VotedBudget get(String slug) {
        return budgets.findPublished(slug).orElseThrow(HttpProblem::notFound);
    }

    private static Page page(
            Budget budget, Vote vote, String code, String problem, BallotCheck.@Nullable Found found, View view) {
        List<String> chosen = found == null
                ? List.of()
                : found.marks().map(marks -> Ballots.chosen(budget, marks, view)).orElse(List.of());
        List<String> proof = found == null || found.proof() == null
                ? List.of()
                : found.proof().path().stream().map(HexFormat.of()::formatHex).toList();
        return Page.of("budget/check", new CheckPage(budget, vote, code, problem, found, chosen, proof));
    }
}
