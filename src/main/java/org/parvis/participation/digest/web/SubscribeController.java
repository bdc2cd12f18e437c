package org.parvis.participation.digest.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.digest.Subscriptions;
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

/** Asking for letters, with or without an account. What is answered does not tell whether an address gets them already. */
@Controller
@AllowAnyone
class SubscribeController {

    static final String PATH = "/participer/lettres/abonnement";

    private final Subscriptions subscriptions;
    private final Processes processes;
    private final Accounts accounts;
    private final RateLimits limits;

    SubscribeController(Subscriptions subscriptions, Processes processes, Accounts accounts, RateLimits limits) {
        this.subscriptions = subscriptions;
        this.processes = processes;
        this.accounts = accounts;
        this.limits = limits;
    }

    @GetMapping(PATH)
    Page form(@RequestParam(name = "demarche", defaultValue = "") String topic) {
        return page(topic, "", new FormErrors());
    }

    @PostMapping(PATH)
    Object subscribe(
            @RequestParam(name = "demarche", defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            View view) {
        @Nullable Process process = topic.isEmpty() ? null : processes.findPublished(topic).orElseThrow(HttpProblem::notFound);
        if (view.visitor().accountId().isPresent()) {
            subscriptions.subscribe(accounts.get(view.visitor().account()), process, view.locale());
            return Redirect.to(view, "/participer/lettres/fait");
        }
        try {
            EmailAddress address = EmailAddress.of(email);
            limits.sendMessage(request);
            subscriptions.ask(address, process, view.locale());
            return Redirect.to(view, "/participer/lettres/verifiez");
        } catch (Refusal refused) {
            return page(topic, email, new FormErrors().add("email", view.t(refused))).withStatus(422);
        }
    }

    @GetMapping("/participer/lettres/verifiez")
    Page checkYourMail() {
        return Page.of("digest/said", "digest.said.check");
    }

    @GetMapping("/participer/lettres/fait")
    Page done() {
        return Page.of("digest/said", "digest.said.done");
    }

    private Page page(String topic, String email, FormErrors errors) {
        return Page.of("digest/subscribe", new SubscribePage(processes.listPublished(), topic, email, errors));
    }
}
