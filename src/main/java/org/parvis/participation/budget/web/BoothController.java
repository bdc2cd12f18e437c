package org.parvis.participation.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.vote.VoteChannel;
import org.parvis.participation.budget.Booth;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.RateLimits;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody votes with the code that an agent gave them. No code stands in an address: it would stay in the kiosk. */
@Controller
@AllowAnyone
class BoothController {

    private static final String PATH = "/isoloir";

    private final Booth booth;
    private final RateLimits limits;

    BoothController(Booth booth, RateLimits limits) {
        this.booth = booth;
        this.limits = limits;
    }

    @GetMapping(PATH)
    Page begin() {
        return asking("", new FormErrors());
    }

    @PostMapping(PATH)
    Page take(@RequestParam MultiValueMap<String, String> fields, @RequestParam(defaultValue = "") String code, HttpServletRequest http, View view) {
        limits.lookUp(http);
        Optional<Booth.Admitted> admitted = booth.find(code);
        if (admitted.isEmpty()) {
            limits.tryCode(http);
            return asking(code, new FormErrors().add("code", view.t("budget.booth.unknown"))).withStatus(422);
        }
        Booth.Admitted who = admitted.get();
        if (!fields.containsKey("voter") && !fields.containsKey("etape")) {
            return ballot(who, code, BallotForm.EMPTY, new FormErrors(), view);
        }
        BallotStep step = BallotStep.of(who.budget(), fields, view);
        BallotForm form = step.form();
        FormErrors errors = step.errors();
        if (!step.isBallot()) {
            return ballot(who, code, form, errors, view).withStatus(step.status());
        }
        BallotReading.check(who.budget(), who.vote(), form, errors, view);
        if (!fields.containsKey("atteste")) {
            errors.add("atteste", view.t("budget.vote.attest.missing"));
        }
        if (!errors.isEmpty()) {
            return ballot(who, code, form, errors, view).withStatus(422);
        }
        try {
            List<Mark> marks = form.read(who.budget());
            return Ballots.receipt(who.budget(), who.vote(), booth.vote(who, marks), marks, "", VoteChannel.KIOSK, view);
        } catch (Refusal refused) {
            errors.add(BallotReading.first(who.budget(), form), view.t(refused));
            return ballot(who, code, form, errors, view).withStatus(422);
        }
    }

    private static Page asking(String code, FormErrors errors) {
        return Page.of("budget/boothcode", new BoothPage(null, "", code, BallotForm.EMPTY, errors));
    }

    private static Page ballot(Booth.Admitted who, String code, BallotForm form, FormErrors errors, View view) {
        return Page.of("budget/booth", new BoothPage(who.budget(), Ballots.rule(who.budget(), view), code, form, errors));
    }
}
