package org.parvis.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Accounts;
import org.parvis.identity.Logins;
import org.parvis.identity.SecondFactors;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.LocalPath;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The second step of a login: for whoever works for the authority, and whoever chose to have one. Somebody who has none
 * yet sets one up here, once, and from then on needs it.
 */
@Controller
class SecondFactorController {

    /** A secret on trial, kept in the session until a code shows that the application has it. */
    static final String PROPOSED = "proposedTotp";

    private final LoginPages pages;
    private final Accounts accounts;
    private final Logins logins;
    private final SecondFactors factors;

    SecondFactorController(LoginPages pages, Accounts accounts, Logins logins, SecondFactors factors) {
        this.pages = pages;
        this.accounts = accounts;
        this.logins = logins;
        this.factors = factors;
    }

    @AllowAnyone
    @GetMapping("/connexion/second-facteur")
    Object ask(@RequestParam(required = false) @Nullable String retour, HttpServletRequest request, View view) {
        String destination = LocalPath.or(retour, "");
        Optional<UUID> owing = logins.owing(request);
        return owing.isEmpty()
                ? Redirect.to(view, pages.next(destination, request))
                : page(owing.get(), destination, new FormErrors(), request, view);
    }

    @AllowAnyone
    @PostMapping("/connexion/second-facteur")
    Object answer(
            @RequestParam String code,
            @RequestParam(required = false) @Nullable String retour,
            HttpServletRequest request,
            View view) {
        String destination = LocalPath.or(retour, "");
        Optional<UUID> owing = logins.owing(request);
        if (owing.isEmpty()) {
            return Redirect.to(view, "/connexion");
        }
        factors.throttle(owing.get());
        if (factors.of(owing.get()).isNone()) {
            return enrol(owing.get(), code, destination, request, view);
        }
        if (!factors.isRight(owing.get(), code)) {
            return wrong(owing.get(), destination, request, view);
        }
        logins.elevate(request);
        return Redirect.to(view, pages.next(destination, request));
    }

    private Object enrol(UUID account, String code, String destination, HttpServletRequest request, View view) {
        HttpSession session = request.getSession();
        Object proposed = session.getAttribute(PROPOSED);
        if (!(proposed instanceof String secret) || !factors.accept(account, secret, code)) {
            return wrong(account, destination, request, view);
        }
        session.removeAttribute(PROPOSED);
        logins.elevate(request);
        return Page.of(
                "identity/recovery-codes",
                new RecoveryCodesPage(factors.renewRecoveryCodes(account), pages.next(destination, request)));
    }

    private Page wrong(UUID account, String destination, HttpServletRequest request, View view) {
        FormErrors errors = new FormErrors().add("code", view.t("identity.refused.code"));
        return page(account, destination, errors, request, view).withStatus(422);
    }

    private Page page(UUID account, String destination, FormErrors errors, HttpServletRequest request, View view) {
        SecondFactors.Means means = factors.of(account);
        if (!means.isNone()) {
            return Page.of("identity/second-factor", new SecondFactorPage(means, destination, errors));
        }
        HttpSession session = request.getSession();
        if (session.getAttribute(PROPOSED) == null) {
            session.setAttribute(PROPOSED, factors.propose());
        }
        var invitation = factors.invitation(
                (String) session.getAttribute(PROPOSED),
                accounts.get(account).email(),
                view.site().name());
        return Page.of("identity/enrol", new EnrolPage(invitation, destination, errors));
    }
}
