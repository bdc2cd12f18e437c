package org.parvis.participation.panel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.parvis.identity.LetterCodes;
import org.parvis.participation.panel.Candidate.State;
import org.parvis.participation.panel.Invitation;
import org.parvis.participation.panel.OwnAnswers;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.RateLimits;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where people who were drawn answer by the code of their letter, without an account. No code stands in an address: it would stay
 * in the browser and in the records of servers.
 */
@Controller
@AllowAnyone
class AnswerController {

    static final String PATH = "/tirage";

    private final OwnAnswers answers;
    private final RateLimits limits;

    AnswerController(OwnAnswers answers, RateLimits limits) {
        this.answers = answers;
        this.limits = limits;
    }

    @GetMapping(PATH)
    Page begin() {
        return Page.of("panel/code", AnswerPage.asking("", new FormErrors()));
    }

    @PostMapping(PATH)
    Page open(@RequestParam(defaultValue = "") String code, HttpServletRequest request, View view) {
        return find(code, request)
                .map(found -> Page.of("panel/answer", AnswerPage.of(code, found, false)))
                .orElseGet(() -> unknown(code, view));
    }

    @PostMapping(PATH + "/reponse")
    Page answer(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String reponse,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String sur,
            @RequestParam(defaultValue = "") String vu,
            HttpServletRequest request,
            View view) {
        Optional<Invitation> found = find(code, request);
        if (found.isEmpty()) {
            return unknown(code, view);
        }
        Optional<State> said = Typed.one(State.values(), reponse);
        boolean isNamed = nom.equals("public");
        FormErrors errors = new FormErrors();
        if (said.isEmpty() || said.get() == State.LISTED || said.get() == State.ASKED || said.get() == State.SILENT) {
            errors.add("reponse", view.t("panel.answer.missing"));
        } else if (said.get() == State.LEFT && !sur.equals("oui")) {
            errors.add("sur", view.t("panel.answer.sure.missing"));
        } else {
            State seen = Typed.one(State.values(), vu).orElse(found.get().who().state());
            try {
                answers.answer(found.get(), seen, said.get(), isNamed, Printable.line(contact, OwnAnswers.LONGEST_CONTACT + 1));
            } catch (Refusal refused) {
                errors.add(refused.messageKey().endsWith("contact") ? "contact" : "reponse", view.t(refused));
            }
        }
        Optional<Invitation> now = answers.find(code);
        if (now.isEmpty()) {
            return unknown(code, view);
        }
        if (errors.isEmpty()) {
            return Page.of("panel/answer", AnswerPage.of(code, now.get(), true));
        }
        boolean isStale = now.get().who().state() == State.ACCEPTED && vu.equals(State.ASKED.name());
        AnswerPage page = isStale
                ? new AnswerPage(code, now.get(), now.get().contact(), now.get().who().isNamed(), false, errors)
                : new AnswerPage(code, now.get(), contact, isNamed, false, errors);
        return Page.of("panel/answer", page).withStatus(422);
    }

    private Optional<Invitation> find(String code, HttpServletRequest request) {
        limits.lookUp(request);
        Optional<Invitation> found = answers.find(code);
        if (found.isEmpty() && !(LetterCodes.isMeant(code) && !LetterCodes.isWhole(code))) {
            limits.tryCode(request);
        }
        return found;
    }

    private static Page unknown(String code, View view) {
        boolean isSlip = LetterCodes.isMeant(code) && !LetterCodes.isWhole(code);
        return Page.of("panel/code", AnswerPage.asking(code, new FormErrors().add("code", view.t(isSlip ? "panel.code.mistyped" : "panel.code.unknown"))))
                .withStatus(422);
    }
}
