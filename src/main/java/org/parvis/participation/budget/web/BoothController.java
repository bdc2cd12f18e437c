package org.parvis.participation.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.VoteChannel;
import org.parvis.identity.LetterCodes;
import org.parvis.participation.budget.Booth;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.budget.VotedBudget;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.RateLimits;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where somebody votes with a code: one that an agent gave them, or one that a letter brought. No code stands in an address: it
 * would stay in the kiosk, in the browser and in the records of servers.
 */
@Controller
@AllowAnyone
class BoothController {

    static final String PATH = "/isoloir";

    private final Booth booth;
    private final Budgets budgets;
    private final RateLimits limits;

    BoothController(Booth booth, Budgets budgets, RateLimits limits) {
        this.booth = booth;
        this.budgets = budgets;
        this.limits = limits;
    }

    @GetMapping(PATH)
    Page begin() {
        return asking(null, "", new FormErrors());
    }

    @PostMapping(PATH)
    Page take(@RequestParam MultiValueMap<String, String> fields, @RequestParam(defaultValue = "") String code, HttpServletRequest http, View view) {
        return admit(null, fields, code, http, view);
    }

    /** The code of a letter, on the page of what it is for. */
    @PostMapping("/budgets/{slug}/code")
    Page takeLetter(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest http,
            View view) {
        VotedBudget voted = budgets.findPublished(slug).filter(one -> one.vote().terms().isListed()).orElseThrow(HttpProblem::notFound);
        return voted.vote().stage(budgets.now()) == Vote.Stage.OPEN
                ? admit(voted, fields, code, http, view)
                : VoteController.closed(voted.budget(), voted.vote());
    }

    private Page admit(@Nullable VotedBudget here, MultiValueMap<String, String> fields, String code, HttpServletRequest http, View view) {
        limits.lookUp(http);
        if (LetterCodes.isMeant(code) && !LetterCodes.isWhole(code)) {
            // A slip of the finger is told at once, and is no guess.
            return refused(here, code, "budget.letter.mistyped", view);
        }
        Optional<Booth.Admitted> admitted = booth.find(code, view.locale());
        if (admitted.isEmpty()) {
            limits.tryCode(http);
            return refused(here, code, here == null ? "budget.booth.unknown" : "budget.letter.unknown", view);
        }
        Booth.Admitted who = admitted.get();
        if (here != null && !here.budget().id().equals(who.budget().id())) {
            return refused(here, code, "budget.letter.other", view);
        }
        return ballot(new Visit(here == null ? null : here.budget(), who, code, booth.channelOf(who)), fields, view);
    }

    /** Somebody with a code that is good, and by what they have voted before. */
    private record Visit(@Nullable Budget here, Booth.Admitted who, String code, Optional<VoteChannel> before) {}

    private Page ballot(Visit visit, MultiValueMap<String, String> fields, View view) {
        Booth.Admitted who = visit.who();
        if (who.channel().canBeChanged() && visit.before().filter(channel -> !channel.canBeChanged()).isPresent()) {
            return Page.of("budget/voted", VotePage.voted(who.budget(), who.vote(), visit.before().get(), view));
        }
        BallotStep step = BallotStep.of(who.budget(), fields, who.zone(), view);
        if (!fields.containsKey("voter") && !fields.containsKey("etape")) {
            return page(visit, step.isZoneFixed() ? step.form() : BallotForm.EMPTY, new FormErrors());
        }
        BallotForm form = step.form();
        FormErrors errors = step.errors();
        if (!step.isBallot()) {
            return page(visit, form, errors).withStatus(step.status());
        }
        BallotReading.check(who.budget(), who.vote(), form, errors, view);
        if (!fields.containsKey("atteste")) {
            errors.add("atteste", view.t("budget.vote.attest.missing"));
        }
        if (!errors.isEmpty()) {
            return page(visit, form, errors).withStatus(422);
        }
        if (who.channel().canBeChanged()) {
            limits.takeHere(VoteController.VOTES, Tokens.hash(who.voter().words()));
        }
        try {
            List<Mark> marks = form.read(who.budget());
            return Ballots.receipt(who.budget(), who.vote(), booth.vote(who, marks), marks, "", who.channel(), view);
        } catch (Refusal refused) {
            errors.add(BallotReading.first(who.budget(), form), view.t(refused));
            // As it is now: a project may have changed meanwhile.
            Booth.Admitted now = booth.find(visit.code(), view.locale()).orElse(who);
            return page(new Visit(visit.here(), now, visit.code(), visit.before()), form, errors).withStatus(422);
        }
    }

    private static Page refused(@Nullable VotedBudget here, String code, String why, View view) {
        return asking(here, code, new FormErrors().add("code", view.t(why))).withStatus(422);
    }

    static Page asking(@Nullable VotedBudget here, String code, FormErrors errors) {
        return Page.of(here == null ? "budget/boothcode" : "budget/lettercode", BoothPage.asking(here, code, errors));
    }

    private static Page page(Visit visit, BallotForm form, FormErrors errors) {
        return Page.of("budget/booth", new BoothPage(
                visit.who().budget(), visit.who().vote(), visit.who(), BoothPage.action(visit.here()), visit.code(), visit.before().isPresent(), form, errors));
    }
}
