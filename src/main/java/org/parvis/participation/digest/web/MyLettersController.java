package org.parvis.participation.digest.web;

import java.util.UUID;
import org.parvis.identity.Accounts;
import org.parvis.participation.digest.Subscriptions;
import org.parvis.web.AllowAccount;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Ending letters among the subscriptions of an account. */
@Controller
@AllowAccount
class MyLettersController {

    private final Subscriptions subscriptions;
    private final Accounts accounts;

    MyLettersController(Subscriptions subscriptions, Accounts accounts) {
        this.subscriptions = subscriptions;
        this.accounts = accounts;
    }

    @PostMapping("/compte/abonnements/lettre/{id}/fin")
    Object end(@PathVariable UUID id, View view) {
        subscriptions.end(accounts.get(view.visitor().account()), id);
        return Redirect.to(view, "/compte/abonnements");
    }
}
