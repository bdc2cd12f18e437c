package org.parvis.participation.worth.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.budget.VotedBudget;
import org.parvis.participation.delivery.Deliveries;
import org.parvis.participation.delivery.Delivery;
import org.parvis.participation.worth.Answer;
import org.parvis.participation.worth.Asked;
import org.parvis.participation.worth.Round;
import org.parvis.participation.worth.Verdict;
import org.parvis.participation.worth.Worths;
import org.parvis.participation.worth.web.WorthPage.As;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people say what a project is worth to them, a year after it was delivered. */
@Controller
@AllowAnyone
class WorthController {

    private static final Set<String> DONE = Set.of("verifiez", "merci");

    private final Worths worths;
    private final Deliveries deliveries;
    private final Budgets budgets;
    private final Accounts accounts;
    private final RateLimits limits;

    WorthController(Worths worths, Deliveries deliveries, Budgets budgets, Accounts accounts, RateLimits limits) {
        this.worths = worths;
        this.deliveries = deliveries;
        this.budgets = budgets;
        this.accounts = accounts;
        this.limits = limits;
    }

    private record Subject(Budget budget, Delivery delivery, Round round) {}

    /** Who answers: by the link, or by the account where there is none. */
    private record Person(As as, @Nullable Asked asked, @Nullable Account account, String key) {}

    /** Reading a link changes nothing, as mail scanners read them all. */
    @GetMapping("/budgets/{slug}/realisations/{code}/avis")
    Page show(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam(name = "cle", defaultValue = "") String key,
            @RequestParam(name = "fait", defaultValue = "") String done,
            View view) {
        Subject subject = get(slug, code);
        Person person = person(subject, key, view);
        Optional<Answer> before = Optional.ofNullable(person.asked()).flatMap(worths::find);
        return page(
                subject, person, before.map(one -> one.verdict().name()).orElse(""), before.map(Answer::words).orElse(""), "",
                DONE.contains(done) ? done : "", new FormErrors());
    }

    @PostMapping("/budgets/{slug}/realisations/{code}/avis")
    Object answer(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam(name = "cle", defaultValue = "") String key,
            @RequestParam(name = "reponse", defaultValue = "") String verdict,
            @RequestParam(name = "texte", defaultValue = "") String words,
            View view) {
        Subject subject = get(slug, code);
        Person person = person(subject, key, view);
        Optional<Verdict> chosen = Typed.one(Verdict.values(), verdict);
        FormErrors errors = new FormErrors();
        if (person.asked() == null) {
            errors.add("email", view.t(person.as() == As.CLOSED ? "worth.refused.closed" : "worth.refused.link"));
        } else if (chosen.isEmpty()) {
            errors.add("reponse", view.t("worth.refused.choose"));
        } else {
            try {
                worths.answer(person.asked(), person.account(), chosen.get(), words);
                return Redirect.to(view, Worths.path(subject.budget(), subject.delivery()) + "?fait=merci" + (key.isEmpty() ? "" : "&cle=" + key) + "#merci");
            } catch (Refusal refusal) {
                errors.add("reponse", view.t(refusal));
            }
        }
        return page(subject, person, verdict, words, "", "", errors).withStatus(422);
    }

    @PostMapping("/budgets/{slug}/realisations/{code}/avis/lien")
    Object ask(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest http,
            View view) {
        Subject subject = get(slug, code);
        try {
            EmailAddress address = EmailAddress.of(email);
            limits.sendMessage(http);
            worths.ask(subject.delivery(), address, view.locale());
            return Redirect.to(view, Worths.path(subject.budget(), subject.delivery()) + "?fait=verifiez#verifiez");
        } catch (Refusal refusal) {
            return page(subject, person(subject, "", view), "", "", email, "", new FormErrors().add("email", view.t(refusal))).withStatus(422);
        }
    }

    private Page page(Subject subject, Person person, String verdict, String words, String email, String done, FormErrors errors) {
        return Page.of("worth/give", new WorthPage(
                subject.budget(), subject.delivery(), subject.round(), worths.figures(subject.delivery().id()), person.as(), person.key(), verdict,
                words, email, done, errors));
    }

    private Person person(Subject subject, String key, View view) {
        if (!subject.round().isOpen(worths.now())) {
            return new Person(As.CLOSED, null, null, "");
        }
        Optional<Asked> linked = worths.findLink(key).filter(one -> one.deliveryId().equals(subject.delivery().id()));
        if (linked.isPresent()) {
            return new Person(As.LINK, linked.get(), null, key);
        }
        return account(view)
                .map(one -> new Person(As.ACCOUNT, Worths.of(one, subject.delivery().id()), one, ""))
                .orElse(new Person(As.NOBODY, null, null, ""));
    }

    private Optional<Account> account(View view) {
        return view.visitor().accountId().flatMap(accounts::find);
    }

    private Subject get(String slug, String code) {
        Budget budget = budgets.findPublished(slug).map(VotedBudget::budget).orElseThrow(HttpProblem::notFound);
        Delivery delivery = deliveries.find(budget.id(), code).orElseThrow(HttpProblem::notFound);
        return new Subject(budget, delivery, worths.find(delivery.id()).orElseThrow(HttpProblem::notFound));
    }
}
