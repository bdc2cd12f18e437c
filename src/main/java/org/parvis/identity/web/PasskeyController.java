package org.parvis.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.FreshLogin;
import org.parvis.identity.Logins;
import org.parvis.identity.PasskeyOptions;
import org.parvis.identity.Passkeys;
import org.parvis.identity.RelyingParty;
import org.parvis.identity.SecondFactors;
import org.parvis.web.AllowAnyone;
import org.parvis.web.BoundedBody;
import org.parvis.web.HttpProblem;
import org.parvis.web.LocalPath;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * What the page's script says to the server about passkeys: question, answer. Each question has a challenge of its own,
 * kept in the session and good for one answer.
 */
@Controller
@ResponseBody
class PasskeyController {

    private static final String CHALLENGE = "passkeyChallenge";
    private static final int LARGEST_ANSWER = 20_000;

    private final Passkeys passkeys;
    private final Accounts accounts;
    private final Logins logins;
    private final SecondFactors factors;
    private final LoginPages pages;

    PasskeyController(
            Passkeys passkeys, Accounts accounts, Logins logins, SecondFactors factors, LoginPages pages) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.logins = logins;
        this.factors = factors;
        this.pages = pages;
    }

    @AllowAnyone
    @PostMapping("/connexion/passkey/question")
    PasskeyOptions question(HttpServletRequest request) {
        return remember(passkeys.request(logins.owing(request).orElse(null), party(request)), request);
    }

    /** Lets in with both factors at once, or gives the second one to a login that owes it. */
    @AllowAnyone
    @PostMapping("/connexion/passkey/reponse")
    Map<String, String> answer(
            @RequestParam(required = false) @Nullable String retour, HttpServletRequest request, View view) throws IOException {
        Optional<UUID> owing = logins.owing(request);
        UUID account = passkeys.authenticate(answer(request))
                .filter(known -> owing.isEmpty() || owing.get().equals(known))
                .orElseThrow(() -> new HttpProblem(403));
        if (owing.isPresent()) {
            logins.elevate(request);
        } else if (!logins.open(account, Logins.Proof.TWO_FACTORS, request)) {
            throw new HttpProblem(403);
        }
        return Map.of("next", view.url(pages.next(LocalPath.or(retour, ""), request)));
    }

    @AllowAnyone
    @FreshLogin
    @PostMapping("/connexion/passkey/nouvelle/question")
    PasskeyOptions creation(HttpServletRequest request, View view) {
        Account account = accounts.get(owner(request, view));
        return remember(passkeys.creation(account, party(request), view.site().name()), request);
    }

    @AllowAnyone
    @PostMapping("/connexion/passkey/nouvelle/reponse")
    Map<String, String> create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable String retour,
            HttpServletRequest request,
            View view)
            throws IOException {
        UUID account = owner(request, view);
        String called = name.isBlank() ? view.t("identity.passkey.unnamed") : name;
        if (!passkeys.register(account, called, answer(request))) {
            throw new HttpProblem(400);
        }
        if (logins.owing(request).isPresent()) {
            logins.elevate(request);
            return Map.of("next", view.url(pages.next(LocalPath.or(retour, ""), request)));
        }
        return Map.of("next", view.url("/compte/securite"));
    }

    /** Who may add a passkey: somebody fully logged in, or somebody whose first second factor this is. */
    private UUID owner(HttpServletRequest request, View view) {
        return view.visitor()
                .accountId()
                .or(() -> logins.owing(request)
                        .filter(account -> factors.of(account).isNone()))
                .orElseThrow(() -> new HttpProblem(401));
    }

    /** Read only where a question was asked. */
    private static Passkeys.Answer answer(HttpServletRequest request) throws IOException {
        HttpSession session = request.getSession(false);
        if (session == null) {
            throw new HttpProblem(400);
        }
        Object challenge = session.getAttribute(CHALLENGE);
        session.removeAttribute(CHALLENGE);
        if (!(challenge instanceof String asked)) {
            throw new HttpProblem(400);
        }
        String json = new String(BoundedBody.read(request, LARGEST_ANSWER), StandardCharsets.UTF_8);
        return new Passkeys.Answer(json, asked, party(request));
    }

    private static PasskeyOptions remember(PasskeyOptions options, HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        session.setAttribute(CHALLENGE, options.challenge());
        return options;
    }

    private static RelyingParty party(HttpServletRequest request) {
        return RelyingParty.of(request).orElseThrow(() -> new HttpProblem(400));
    }
}
