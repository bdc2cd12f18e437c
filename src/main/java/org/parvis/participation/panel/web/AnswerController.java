package org.parvis.participation.panel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.parvis.identity.LetterCodes;
import org.parvis.participation.panel.Candidate.State;
import org.parvis.participation.panel.Invitation;
import org.parvis.participation.panel.PanelInvitations;
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

    private final PanelInvitations invitations;
    private final RateLimits limits;

    AnswerController(PanelInvitations invitations, RateLimits limits) {
        this.invitations = invitations;
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
        } else if (!saidBefore(found.get(), said.get())) {
            try {
                invitations.answer(found.get(), said.get(), isNamed, Printable.line(contact, PanelInvitations.LONGEST_CONTACT + 1));
            } catch (Refusal refused) {
                errors.add(refused.messageKey().endsWith("contact") ? "contact" : "reponse", view.t(refused));
            }
        }
        Invitation now = invitations.find(code).orElse(found.get());
        return errors.isEmpty()
                ? Page.of("panel/answer", AnswerPage.of(code, now, true))
                : Page.of("panel/answer", new AnswerPage(code, now, contact, isNamed, false, errors)).withStatus(422);
    }

    /** The same answer sent again, as by a page that is loaded anew, changes nothing. */
    private static boolean saidBefore(Invitation invitation, State said) {
        return said != State.ACCEPTED && invitation.who().state() == said;
    }

    private Optional<Invitation> find(String code, HttpServletRequest request) {
        limits.lookUp(request);
        Optional<Invitation> found = invitations.find(code);
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
