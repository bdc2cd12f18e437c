package org.parvis.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Invitation;
import org.parvis.identity.Invitations;
import org.parvis.identity.Logins;
import org.parvis.web.AllowAnyone;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an invited person joins the staff; the second factor is set up right after. */
@Controller
@AllowAnyone
class InvitationController {

    private final Invitations invitations;
    private final Logins logins;
    private final LoginPages pages;

    InvitationController(Invitations invitations, Logins logins, LoginPages pages) {
        this.invitations = invitations;
        this.logins = logins;
        this.pages = pages;
    }

    @GetMapping("/invitation/{secret}")
    Page show(@PathVariable String secret) {
        Optional<Invitation> invitation = invitations.find(secret);
        return invitation.isPresent()
                ? Page.of("identity/invitation", new LinkPage(secret, invitation.get().email(), true))
                : Page.of("identity/link-dead").withStatus(404);
    }

    @PostMapping("/invitation")
    Object accept(@RequestParam String secret, HttpServletRequest request, View view) {
        Optional<UUID> account = invitations
                .accept(secret)
                .filter(joined -> logins.open(joined, Logins.Proof.ONE_FACTOR, request));
        return account.isPresent()
                ? Redirect.to(view, pages.next("", request))
                : Page.of("identity/link-dead").withStatus(404);
    }
}
