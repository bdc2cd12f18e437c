package org.parvis.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.FreshLogin;
import org.parvis.identity.LiveSessions;
import org.parvis.identity.Passkeys;
import org.parvis.identity.SecondFactors;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAccount;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ways into a person's own account, and the sessions that are open. */
@Controller
@AllowAccount
class SecurityController {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final LiveSessions sessions;

    SecurityController(Accounts accounts, SecondFactors factors, Passkeys passkeys, LiveSessions sessions) {
        this.accounts = accounts;
        this.factors = factors;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    @GetMapping("/compte/securite")
    Page show(@RequestParam(defaultValue = "") String fait, HttpServletRequest request, View view) {
        UUID id = view.visitor().account();
        return Page.of(
                "identity/security",
                new SecurityPage(
                        accounts.get(id),
                        factors.of(id),
                        passkeys.list(id),
                        sessions.list(id, sessionId(request)),
                        Done.of(fait),
                        new FormErrors()));
    }

    @FreshLogin
    @PostMapping("/compte/passkeys/{passkey}/suppression")
    Object removePasskey(@PathVariable UUID passkey, View view) {
        UUID account = view.visitor().account();
        boolean another = factors.of(account).totp() || passkeys.list(account).size() > 1;
        mustKeepOne(another, view);
        passkeys.remove(account, passkey);
        return Redirect.to(view, "/compte/securite?fait=cle");
    }

    @FreshLogin
    @GetMapping("/compte/application")
    Page application(HttpServletRequest request, View view) {
        return application(new FormErrors(), request, view);
    }

    @FreshLogin
    @PostMapping("/compte/application")
    Page accept(@RequestParam String code, HttpServletRequest request, View view) {
        UUID account = view.visitor().account();
        factors.throttle(account);
        Object proposed = request.getSession().getAttribute(SecondFactorController.PROPOSED);
        if (!(proposed instanceof String secret) || !factors.accept(account, secret, code)) {
            FormErrors errors = new FormErrors().add("code", view.t("identity.refused.code"));
            return application(errors, request, view).withStatus(422);
        }
        request.getSession().removeAttribute(SecondFactorController.PROPOSED);
        return codes(account);
    }

    @FreshLogin
    @PostMapping("/compte/application/suppression")
    Object removeApplication(View view) {
        UUID account = view.visitor().account();
        mustKeepOne(factors.of(account).passkey(), view);
        factors.removeTotp(account);
        return Redirect.to(view, "/compte/securite?fait=application-retiree");
    }

    @FreshLogin
    @PostMapping("/compte/codes-de-secours")
    Page renewCodes(View view) {
        return codes(view.visitor().account());
    }

    @PostMapping("/compte/sessions/{handle}/fin")
    Object end(@PathVariable String handle, View view) {
        sessions.end(view.visitor().account(), handle);
        return Redirect.to(view, "/compte/securite?fait=sessions");
    }

    @PostMapping("/compte/sessions/fin")
    Object endOthers(HttpServletRequest request, View view) {
        sessions.endOthers(view.visitor().account(), sessionId(request));
        return Redirect.to(view, "/compte/securite?fait=sessions");
    }

    private Page application(FormErrors errors, HttpServletRequest request, View view) {
        HttpSession session = request.getSession();
        if (session.getAttribute(SecondFactorController.PROPOSED) == null) {
            session.setAttribute(SecondFactorController.PROPOSED, factors.propose());
        }
        Account account = accounts.get(view.visitor().account());
        String proposed = (String) session.getAttribute(SecondFactorController.PROPOSED);
        return Page.of(
                "identity/application",
                new EnrolPage(
                        factors.invitation(proposed, account.email(), view.site().name()), "", errors));
    }

    private Page codes(UUID account) {
        return Page.of(
                "identity/recovery-codes",
                new RecoveryCodesPage(factors.renewRecoveryCodes(account), "/compte/securite?fait=application"));
    }

    /** Whoever works for the authority keeps a second factor, or the mailbox alone would be enough to set a new one up. */
    private static void mustKeepOne(boolean another, View view) {
        if (!another && view.visitor().isStaff()) {
            throw new Refusal("identity.refused.lastFactor");
        }
    }

    private static String sessionId(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? "" : session.getId();
    }
}
