package org.parvis.identity.web;

import java.util.Locale;
import java.util.Optional;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.FreshLogin;
import org.parvis.identity.NewAddresses;
import org.parvis.messaging.EmailAddress;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAccount;
import org.parvis.web.AllowAnyone;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes an account's address; the link to confirm it opens in any browser. */
@Controller
class NewEmailController {

    private final Accounts accounts;
    private final NewAddresses addresses;

    NewEmailController(Accounts accounts, NewAddresses addresses) {
        this.accounts = accounts;
        this.addresses = addresses;
    }

    @AllowAccount
    @FreshLogin
    @PostMapping("/compte/email")
    Object ask(@RequestParam String email, View view) {
        EmailAddress address =
                EmailAddress.find(email).orElseThrow(() -> new Refusal("identity.refused.email"));
        Account account = accounts.get(view.visitor().account());
        addresses.throttle(account);
        addresses.ask(account, address, view.locale());
        return Redirect.to(view, "/compte?fait=email");
    }

    @AllowAnyone
    @GetMapping("/compte/email/{secret}")
    Page show(@PathVariable String secret) {
        Optional<String> email = addresses.find(secret);
        return email.isPresent()
                ? Page.of("identity/new-email", new LinkPage(secret, email.get(), false))
                : Page.of("identity/link-dead").withStatus(404);
    }

    @AllowAnyone
    @PostMapping("/compte/email/confirmation")
    Page confirm(@RequestParam String secret, View view) {
        return confirm(secret, view.locale())
                ? Page.of("identity/new-email-done")
                : Page.of("identity/link-dead").withStatus(404);
    }

    /** Whoever takes part by the new address at the very moment at which it becomes the account's is there at the second try. */
    private boolean confirm(String secret, Locale language) {
        try {
            return addresses.confirm(secret, language);
        } catch (ConcurrencyFailureException | DuplicateKeyException meanwhile) {
            return addresses.confirm(secret, language);
        }
    }
}
