package org.parvis.participation.kin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.kin.Author;
import org.parvis.participation.kin.CoAuthors;
import org.parvis.participation.kin.Consents;
import org.parvis.participation.kin.Merge;
import org.parvis.participation.kin.Merges;
import org.parvis.participation.kin.web.AuthorDoor.Own;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The authors of an idea, for one of them: invite another, be called otherwise, leave, go on to what it became. */
@Controller
@AllowAnyone
class AuthorsController {

    private static final Set<String> DONE = Set.of("invite", "nomme");

    private final AuthorDoor door;
    private final CoAuthors authors;
    private final Merges merges;
    private final Consents consents;
    private final RateLimits limits;

    AuthorsController(AuthorDoor door, CoAuthors authors, Merges merges, Consents consents, RateLimits limits) {
        this.door = door;
        this.authors = authors;
        this.merges = merges;
        this.consents = consents;
        this.limits = limits;
    }

    @GetMapping("/idees/auteurs")
    Page show(@RequestParam(name = "jeton", defaultValue = "") String token, @RequestParam(name = "fait", defaultValue = "") String done) {
        Own own = door.open(token);
        return page(own, "", own.author().shownName(), DONE.contains(done) ? done : "", new FormErrors());
    }

    @PostMapping("/idees/auteurs/inviter")
    Object invite(
            @RequestParam(name = "jeton", defaultValue = "") String token,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest http,
            View view) {
        Own own = door.act(token);
        try {
            EmailAddress address = EmailAddress.of(email);
            limits.sendMessage(http);
            authors.invite(own.author(), address, view.locale());
            return Redirect.to(view, "/idees/auteurs?jeton=" + token + "&fait=invite");
        } catch (Refusal refusal) {
            return page(own, email, own.author().shownName(), "", new FormErrors().add("email", view.t(refusal))).withStatus(422);
        }
    }

    @PostMapping("/idees/auteurs/nom")
    Object rename(
            @RequestParam(name = "jeton", defaultValue = "") String token, @RequestParam(name = "nom", defaultValue = "") String name, View view) {
        Own own = door.act(token);
        try {
            authors.rename(own.author(), name);
            return Redirect.to(view, "/idees/auteurs?jeton=" + token + "&fait=nomme");
        } catch (Refusal refusal) {
            return page(own, "", name, "", new FormErrors().add("nom", view.t(refusal))).withStatus(422);
        }
    }

    @PostMapping("/idees/auteurs/quitter")
    Object leave(@RequestParam(name = "jeton", defaultValue = "") String token, View view) {
        Own own = door.act(token);
        try {
            authors.leave(own.author());
        } catch (Refusal refusal) {
            return page(own, "", own.author().shownName(), "", new FormErrors().add("quitter", view.t(refusal))).withStatus(422);
        }
        merges.listOf(own.proposal().id()).stream().filter(Merge::isAsked).forEach(one -> consents.finish(one.id()));
        return Page.of("kin/left", own.publicPath());
    }

    /**
     * On to what this idea became, as one of its authors: by a link of its own.
     *
     * @param which of several, by its author's id
     */
    @PostMapping("/idees/auteurs/suite")
    Object goOn(
            @RequestParam(name = "jeton", defaultValue = "") String token, @RequestParam(name = "vers", defaultValue = "") String which, View view) {
        Own own = door.act(token);
        Author next = merges.listOf(own.proposal().id()).stream()
                .filter(Merge::isDone)
                .findFirst()
                .flatMap(one -> merges.successors(one, own.author()).stream()
                        .filter(author -> which.isEmpty() || author.id().toString().equals(which))
                        .findFirst())
                .orElseThrow(HttpProblem::notFound);
        return Redirect.to(view, authors.linkOf(next));
    }

    private Page page(Own own, String email, String name, String done, FormErrors errors) {
        List<Author> others = authors.list(own.proposal().id()).stream().filter(one -> !one.id().equals(own.author().id())).toList();
        return Page.of("kin/authors", new AuthorsPage(
                own.token(), own.proposal().number(), own.proposal().title(), own.author(), others,
                own.proposal().canBeSupported() && own.proposal().status().isOpen() && others.size() < CoAuthors.MOST,
                others.stream().anyMatch(Author::isCurrent), email, name, done, errors));
    }
}
