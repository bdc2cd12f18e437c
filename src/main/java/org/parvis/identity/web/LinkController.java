package org.parvis.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.LoginLinks;
import org.parvis.identity.Logins;
import org.parvis.messaging.EmailAddress;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.LocalPath;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Source;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Login by a link in a mail. The link opens a page with a button; only the button uses it up. */
@Controller
class LinkController {

    private final LoginPages pages;
    private final LoginLinks links;
    private final Logins logins;

    LinkController(LoginPages pages, LoginLinks links, Logins logins) {
        this.pages = pages;
        this.links = links;
        this.logins = logins;
    }

    @AllowAnyone
    @PostMapping("/connexion")
    Object send(
            @RequestParam String email,
            @RequestParam(required = false) @Nullable String retour,
            HttpServletRequest request,
            View view) {
        String destination = LocalPath.or(retour, "");
        Optional<EmailAddress> address = EmailAddress.find(email);
        if (address.isEmpty()) {
            FormErrors errors = new FormErrors().add("email", view.t("identity.refused.email"));
            return pages.login(destination, email, errors, view).withStatus(422);
        }
        links.throttle(address.get(), Source.of(request));
        links.send(address.get(), destination, view.locale());
        return Redirect.to(view, "/connexion/lien");
    }

    @AllowAnyone
    @GetMapping("/connexion/lien")
    Page sent() {
        return Page.of("identity/link-sent");
    }

    @AllowAnyone
    @GetMapping("/connexion/lien/{secret}")
    Page show(@PathVariable String secret) {
        return links.find(secret)
                .map(offer -> Page.of("identity/link", new LinkPage(secret, offer.email(), offer.isNew())))
                .orElseGet(() -> Page.of("identity/link-dead").withStatus(404));
    }

    @AllowAnyone
    @PostMapping("/connexion/lien")
    Object use(
            @RequestParam String secret,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            View view) {
        links.throttleUse(Source.of(request));
        Optional<LoginLinks.Entry> entry = links.consume(secret, name)
                .filter(used -> logins.open(used.account(), Logins.Proof.ONE_FACTOR, request));
        return entry.isPresent()
                ? Redirect.to(view, pages.next(entry.get().destination(), request))
                : Page.of("identity/link-dead").withStatus(404);
    }
}
