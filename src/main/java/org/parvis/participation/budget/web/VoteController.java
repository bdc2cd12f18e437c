package org.parvis.participation.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.vote.Cast;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.VoteChannel;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.budget.BallotLanguages;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.budget.VotedBudget;
import org.parvis.participation.budget.Voting;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.Source;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Voting at home on what is open to whoever declares that they may: first the address, once; then the ballot, which counts the moment it is sent and can be sent anew until the
 * vote closes. There is no basket and nothing to confirm. No account is needed.
 */
@Controller
@AllowAnyone
class VoteController {

    /** Whoever changes their mind more often than this plays; each ballot is told by mail. */
    static final RateLimit VOTES = new RateLimit("vote", 6, Duration.ofMinutes(1));

    /** A school and a phone network share an address, and all of them vote. */
    private static final RateLimit LINKS_OF_A_SOURCE = new RateLimit("vote-links", 60, Duration.ofMinutes(1));

    private static final RateLimit LINKS_OF_AN_ADDRESS = new RateLimit("vote-link", 6, Duration.ofHours(1));

    private final Budgets budgets;
    private final Voting voting;
    private final Accounts accounts;
    private final BallotLanguages languages;
    private final RateLimits limits;

    VoteController(Budgets budgets, Voting voting, Accounts accounts, BallotLanguages languages, RateLimits limits) {
        this.languages = languages;
        this.budgets = budgets;
        this.voting = voting;
        this.accounts = accounts;
        this.limits = limits;
    }

    /** Asks for an address; whoever is logged in has given theirs. */
    @GetMapping("/budgets/{slug}/voter")
    Page begin(@PathVariable String slug, View view) {
        VotedBudget voted = get(slug);
        Budget budget = voted.budget();
        Vote vote = voted.vote();
        if (vote.stage(budgets.now()) != Vote.Stage.OPEN) {
            return closed(budget, vote);
        }
        if (vote.terms().isListed()) {
            return BoothController.asking(voted, "", new FormErrors());
        }
        Optional<EmailAddress> account = account(view);
        account.ifPresent(address -> languages.note(budget, address, view.locale()));
        return account
                .map(address -> ballot(budget, vote, address, "", BallotForm.EMPTY, false, new FormErrors(), view))
                .orElseGet(() -> Page.of("budget/address", VotePage.asking(budget, vote, "", false, new FormErrors())));
    }

    /** Sends the link. The answer is the same whether the address has voted or not. */
    @PostMapping("/budgets/{slug}/lien")
    Page sendLink(@PathVariable String slug, @RequestParam(defaultValue = "") String email, HttpServletRequest http, View view) {
        VotedBudget voted = getOpen(slug);
        Budget budget = voted.budget();
        Vote vote = voted.vote();
        try {
            EmailAddress address = EmailAddress.of(email);
            limits.takeHere(LINKS_OF_A_SOURCE, Source.of(http));
            limits.take(LINKS_OF_AN_ADDRESS, Tokens.hash(address.small()));
            voting.ask(voted, address, view.locale());
            return Page.of("budget/address", VotePage.asking(budget, vote, address.value(), true, new FormErrors()));
        } catch (Refusal refused) {
            FormErrors errors = new FormErrors().add("email", view.t(refused));
            return Page.of("budget/address", VotePage.asking(budget, vote, email, false, errors)).withStatus(422);
        }
    }

    /** Reading a link changes nothing, as mail scanners read them all. */
    @GetMapping("/budgets/{slug}/bulletin")
    Page open(@PathVariable String slug, @RequestParam(name = "jeton", defaultValue = "") String token, View view) {
        VotedBudget voted = getOpen(slug);
        Budget budget = voted.budget();
        Vote vote = voted.vote();
        if (vote.stage(budgets.now()) != Vote.Stage.OPEN) {
            return closed(budget, vote);
        }
        return voter(budget, token, view)
                .map(address -> ballot(budget, vote, address, token, BallotForm.EMPTY, false, new FormErrors(), view))
                .orElseGet(() -> stranger(budget, vote, view));
    }

    @PostMapping("/budgets/{slug}/bulletin")
    Page vote(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "jeton", defaultValue = "") String token,
            View view) {
        VotedBudget voted = getOpen(slug);
        Budget budget = voted.budget();
        Vote vote = voted.vote();
        Optional<EmailAddress> voter = voter(budget, token, view);
        if (voter.isEmpty()) {
            return vote.stage(budgets.now()) == Vote.Stage.OPEN ? stranger(budget, vote, view) : closed(budget, vote);
        }
        EmailAddress address = voter.get();
        boolean attested = fields.containsKey("atteste");
        BallotStep step = BallotStep.of(budget, fields, view);
        if (!step.isBallot()) {
            return ballot(budget, vote, address, token, step.form(), attested, step.errors(), view).withStatus(step.status());
        }
        BallotForm form = step.form();
        FormErrors errors = new FormErrors();
        BallotReading.check(budget, vote, form, errors, view);
        if (!attested) {
            errors.add("atteste", view.t("budget.vote.attest.missing"));
        }
        if (!errors.isEmpty()) {
            return ballot(budget, vote, address, token, form, attested, errors, view).withStatus(422);
        }
        limits.takeHere(VOTES, address.value());
        try {
            List<Mark> marks = form.read(budget);
            Cast cast = voting.voteByMail(vote, address, marks, view.locale());
            return Ballots.receipt(budget, vote, cast, marks, token, VoteChannel.WEB, view);
        } catch (Refusal refused) {
            errors.add(BallotReading.first(budget, form), view.t(refused));
            // As it is now: a project may have changed meanwhile.
            VotedBudget now = get(slug);
            return ballot(now.budget(), now.vote(), address, token, form, attested, errors, view).withStatus(422);
        }
    }

    private Page ballot(
            Budget budget, Vote vote, EmailAddress address, String token, BallotForm form, boolean attested, FormErrors errors, View view) {
        Optional<VoteChannel> before = voting.channelOf(vote, address);
        if (before.filter(channel -> !channel.canBeChanged()).isPresent()) {
            return Page.of("budget/voted", VotePage.voted(budget, vote, before.get(), view));
        }
        String template = Ballots.sections(budget, form.zone()).isEmpty() ? "budget/zone" : "budget/ballot";
        return Page.of(template, new VotePage(
                budget, vote, Ballots.rule(budget, view), token, address.value(), "", form, attested, before.isPresent(), false, errors));
    }

    private static Page stranger(Budget budget, Vote vote, View view) {
        FormErrors errors = new FormErrors().add("email", view.t("budget.vote.noLink"));
        return Page.of("budget/address", VotePage.asking(budget, vote, "", false, errors)).withStatus(404);
    }

    static Page closed(Budget budget, Vote vote) {
        return Page.of("budget/closed", VotePage.asking(budget, vote, "", false, new FormErrors()));
    }

    /** Whose ballot it is: the link's, else the account's. */
    private Optional<EmailAddress> voter(Budget budget, String token, View view) {
        return token.isEmpty() ? account(view) : voting.find(budget, token);
    }

    private Optional<EmailAddress> account(View view) {
        return view.visitor().accountId().flatMap(accounts::find).map(Account::email).map(EmailAddress::new);
    }

    /** What is voted on without a list. */
    private VotedBudget getOpen(String slug) {
        return budgets.findPublished(slug).filter(voted -> !voted.vote().terms().isListed()).orElseThrow(HttpProblem::notFound);
    }

    private VotedBudget get(String slug) {
        return budgets.findPublished(slug).orElseThrow(HttpProblem::notFound);
    }
}
