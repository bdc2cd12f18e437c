package org.parvis.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Accounts;
import org.parvis.identity.Logins;
import org.parvis.identity.Passwords;
import org.parvis.web.AllowAccount;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.LocalPath;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Source;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door: every way in starts here, and the way out. */
@Controller
class LoginController {

    private final LoginPages pages;
    private final Accounts accounts;
    private final Logins logins;
    private final Passwords passwords;

    LoginController(LoginPages pages, Accounts accounts, Logins logins, Passwords passwords) {
        this.pages = pages;
        this.accounts = accounts;
        this.logins = logins;
        this.passwords = passwords;
    }

    @AllowAnyone
    @GetMapping("/connexion")
    Object login(@RequestParam(required = false) @Nullable String retour, View view) {
        String destination = LocalPath.or(retour, "");
        if (view.visitor().accountId().isPresent()) {
            return Redirect.to(view, destination.isEmpty() ? "/compte" : destination);
        }
        return pages.login(destination, "", new FormErrors(), view);
    }

    /** The same words whether the address is unknown, has no password or has another one. */
    @AllowAnyone
    @PostMapping("/connexion/mot-de-passe")
    Object password(
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(required = false) @Nullable String retour,
            HttpServletRequest request,
            View view) {
        String destination = LocalPath.or(retour, "");
        boolean isIn = passwords
                .check(email, password, Source.of(request))
                .filter(account -> logins.open(account, Logins.Proof.ONE_FACTOR, request))
                .isPresent();
        if (isIn) {
            return Redirect.to(view, pages.next(destination, request));
        }
        FormErrors errors = new FormErrors().add("password", view.t("identity.refused.password"));
        return pages.login(destination, email, errors, view).withStatus(422);
    }

    /** A trial's invented people come in with one click; on a real site this address does not exist. */
    @AllowAnyone
    @PostMapping("/connexion/demo")
    ResponseEntity<Void> demo(
            @RequestParam UUID account,
            @RequestParam(required = false) @Nullable String retour,
            HttpServletRequest request,
            View view) {
        if (!view.isDemo() || accounts.listDemo().stream().noneMatch(known -> known.id().equals(account))) {
            throw HttpProblem.notFound();
        }
        logins.open(account, Logins.Proof.TWO_FACTORS, request);
        return Redirect.to(view, pages.next(LocalPath.or(retour, ""), request));
    }

    /** Where a change to the account's locks leads when the login is old. */
    @AllowAccount
    @GetMapping("/connexion/a-nouveau")
    Page again() {
        return Page.of("identity/again");
    }

    @AllowAccount
    @PostMapping("/connexion/a-nouveau")
    ResponseEntity<Void> again(HttpServletRequest request, View view) {
        logins.close(request);
        return Redirect.to(view, "/connexion?retour=/compte/securite");
    }

    @AllowAnyone
    @PostMapping("/deconnexion")
    ResponseEntity<Void> logout(HttpServletRequest request, View view) {
        logins.close(request);
        return Redirect.to(view, "/");
    }
}
