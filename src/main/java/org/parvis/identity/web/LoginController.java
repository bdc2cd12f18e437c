package org.parvis.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.Logins;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.LocalPath;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door: every way in starts here, and the way out. */
@Controller
class LoginController {

    private final Accounts accounts;
    private final Logins logins;

    LoginController(Accounts accounts, Logins logins) {
        this.accounts = accounts;
        this.logins = logins;
    }

    @AllowAnyone
    @GetMapping("/connexion")
    Object login(@RequestParam(required = false) @Nullable String retour, View view) {
        String destination = LocalPath.or(retour, "");
        if (view.visitor().accountId().isPresent()) {
            return Redirect.to(view, destination.isEmpty() ? "/compte" : destination);
        }
        List<Account> people = view.isDemo() ? accounts.listDemo() : List.of();
        return Page.of("identity/login", new LoginPage(destination, "", people, new FormErrors()));
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
        return Redirect.to(view, LocalPath.or(retour, home(account)));
    }

    @AllowAnyone
    @PostMapping("/deconnexion")
    ResponseEntity<Void> logout(HttpServletRequest request, View view) {
        logins.close(request);
        return Redirect.to(view, "/");
    }

    private String home(UUID account) {
        return accounts.findStaff(account).isPresent() ? "/bureau" : "/compte";
    }
}
