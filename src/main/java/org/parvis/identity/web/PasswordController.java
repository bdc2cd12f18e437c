package org.parvis.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.FreshLogin;
import org.parvis.identity.LiveSessions;
import org.parvis.identity.PasswordChanges;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAccount;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sets, changes and removes a password; the other sessions end with it. */
@Controller
@AllowAccount
@FreshLogin
class PasswordController {

    private final Accounts accounts;
    private final PasswordChanges passwords;
    private final LiveSessions sessions;

    PasswordController(Accounts accounts, PasswordChanges passwords, LiveSessions sessions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @GetMapping("/compte/mot-de-passe")
    Page show(View view) {
        return page(new FormErrors(), view);
    }

    @PostMapping("/compte/mot-de-passe")
    Object change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam String password,
            HttpServletRequest request,
            View view) {
        Account account = accounts.get(view.visitor().account());
        if (!passwords.mayChange(account, current)) {
            return page(new FormErrors().add("current", view.t("identity.refused.currentPassword")), view)
                    .withStatus(422);
        }
        try {
            passwords.change(account, password, view.locale());
        } catch (Refusal refusal) {
            return page(new FormErrors().add("password", view.t(refusal)), view).withStatus(422);
        }
        sessions.endOthers(account.id(), request.getSession().getId());
        return Redirect.to(view, "/compte/securite?fait=mot-de-passe");
    }

    @PostMapping("/compte/mot-de-passe/suppression")
    Object remove(View view) {
        passwords.remove(view.visitor().account());
        return Redirect.to(view, "/compte/securite?fait=mot-de-passe-retire");
    }

    private Page page(FormErrors errors, View view) {
        return Page.of(
                "identity/password",
                new PasswordPage(accounts.get(view.visitor().account()), errors));
    }
}
