package org.parvis.participation.digest.web;

import java.util.List;
import org.parvis.participation.digest.Subscription;
import org.parvis.participation.digest.Subscriptions;
import org.parvis.participation.digest.Topics;
import org.parvis.web.AllowAnyone;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the links of mails do. Reading one changes nothing, as mail scanners read them all: the page has the button. Mail
 * programs end letters by one POST (RFC 8058), which says nothing but the link.
 */
@Controller
@AllowAnyone
class SubscriptionLinkController {

    private static final String CONFIRM = "/participer/lettres/confirmer";
    private static final String END = "/participer/lettres/desinscription";

    private final Subscriptions subscriptions;
    private final Topics topics;

    SubscriptionLinkController(Subscriptions subscriptions, Topics topics) {
        this.subscriptions = subscriptions;
        this.topics = topics;
    }

    @GetMapping(CONFIRM)
    Page askToConfirm(@RequestParam(name = "jeton", defaultValue = "") String token) {
        return subscriptions.isWaiting(token) ? Page.of("digest/confirm", token) : unknown();
    }

    @PostMapping(CONFIRM)
    Object confirm(@RequestParam(name = "jeton", defaultValue = "") String token, View view) {
        return subscriptions.confirm(token) ? Redirect.to(view, "/participer/lettres/fait") : unknown();
    }

    @GetMapping(END)
    Page askToEnd(@RequestParam(name = "jeton", defaultValue = "") String token, View view) {
        List<EndPage.Row> rows = subscriptions.listOf(token).stream()
                .map((Subscription one) -> new EndPage.Row(one.id(), topics.name(one.process(), view.locale())))
                .toList();
        return rows.isEmpty() ? gone().withStatus(404) : Page.of("digest/end", new EndPage(token, rows));
    }

    /**
     * Done twice it is done all the same, and no mistake of a mail program.
     *
     * @param subject the one to end; all of them where none is named
     */
    @PostMapping(END)
    Object end(
            @RequestParam(name = "jeton", defaultValue = "") String token,
            @RequestParam(name = "sujet", defaultValue = "") String subject) {
        boolean isKnown = Typed.id(subject).map(one -> subscriptions.end(token, one)).orElseGet(() -> subscriptions.endAll(token));
        return isKnown ? Page.of("digest/said", "digest.said.ended") : gone();
    }

    /** Of a link that nobody has, or has any more: how to end letters that come still. */
    private static Page gone() {
        return Page.of("digest/said", "digest.said.gone");
    }

    private static Page unknown() {
        return Page.of("digest/said", "digest.said.unknown").withStatus(404);
    }
}
