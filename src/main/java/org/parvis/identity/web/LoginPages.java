package org.parvis.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parvis.identity.Accounts;
import org.parvis.identity.Logins;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** The login page, and where a login leads. */
@Component
class LoginPages {

    private final Accounts accounts;
    private final Logins logins;

    LoginPages(Accounts accounts, Logins logins) {
        this.accounts = accounts;
        this.logins = logins;
    }

    Page login(String destination, String email, FormErrors errors, View view) {
        return Page.of(
                "identity/login",
                new LoginPage(destination, email, view.isDemo() ? accounts.listDemo() : List.of(), errors));
    }

    /** After a factor was given: the second one if it is due, else where the person wanted to go. */
    String next(String destination, HttpServletRequest request) {
        if (logins.owing(request).isPresent()) {
            return "/connexion/second-facteur?retour=" + URLEncoder.encode(destination, StandardCharsets.UTF_8);
        }
        return destination.isEmpty() ? home(request) : destination;
    }

    private String home(HttpServletRequest request) {
        return logins.account(request).flatMap(accounts::findStaff).isPresent() ? "/bureau" : "/compte";
    }
}
