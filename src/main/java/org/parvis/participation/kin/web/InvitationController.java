package org.parvis.participation.kin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.parvis.participation.kin.Author;
import org.parvis.participation.kin.CoAuthors;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The link by which somebody becomes an author of an idea, or says no. Reading it changes nothing, as mail scanners read them all. */
@Controller
@AllowAnyone
class InvitationController {

    private final CoAuthors authors;
    private final Proposals proposals;
    private final AuthorDoor door;
    private final RateLimits limits;

    InvitationController(CoAuthors authors, Proposals proposals, AuthorDoor door, RateLimits limits) {
        this.authors = authors;
        this.proposals = proposals;
        this.door = door;
        this.limits = limits;
    }

    @GetMapping("/idees/invitation")
    Page show(@RequestParam(name = "jeton", defaultValue = "") String token, HttpServletRequest http) {
        limits.lookUp(http);
        return authors.findInvitation(token).map(one -> page(one, token, "", new FormErrors())).orElseGet(InvitationController::unknown);
    }

    @PostMapping("/idees/invitation/accepter")
    Object accept(
            @RequestParam(name = "jeton", defaultValue = "") String token, @RequestParam(name = "nom", defaultValue = "") String name, View view) {
        Optional<Author> invited = authors.findInvitation(token);
        if (invited.isEmpty()) {
            return unknown();
        }
        limits.take(AuthorDoor.ACTS, invited.get().id().toString());
        try {
            return Redirect.to(view, authors.accept(invited.get(), name));
        } catch (Refusal refusal) {
            return page(invited.get(), token, name, new FormErrors().add("nom", view.t(refusal))).withStatus(422);
        }
    }

    @PostMapping("/idees/invitation/refuser")
    Page decline(@RequestParam(name = "jeton", defaultValue = "") String token) {
        Optional<Author> invited = authors.findInvitation(token);
        if (invited.isEmpty()) {
            return unknown();
        }
        limits.take(AuthorDoor.ACTS, invited.get().id().toString());
        authors.decline(invited.get());
        return Page.of("kin/left", door.path(proposals.get(invited.get().proposalId())));
    }

    private Page page(Author invited, String token, String name, FormErrors errors) {
        Proposal proposal = proposals.get(invited.proposalId());
        return proposal.isVisible() && !proposal.isForgotten()
                ? Page.of("kin/invitation", new InvitationPage(token, proposal, door.path(proposal), invited.isCurrent(), name, errors))
                : unknown();
    }

    private static Page unknown() {
        return Page.of("kin/unknown").withStatus(404);
    }
}
