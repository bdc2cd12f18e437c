package org.parvis.participation.kin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.participation.Proposal;
import org.parvis.participation.ProposalVersion;
import org.parvis.participation.Proposals;
import org.parvis.participation.kin.SupportChoices;
import org.parvis.participation.kin.SupportQuestion;
import org.parvis.participation.kin.SupportQuestions;
import org.parvis.shared.Refusal;
import org.parvis.shared.TextDifference;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever supports an idea that became another keeps their support or takes it back: by the link of their mail, or with an account. */
@Controller
@AllowAnyone
class QuestionController {

    private static final String KEEP = "garder";
    private static final Set<String> DONE = Set.of("garde", "retire", "choisi");

    /** Of one person, who may think better of it. */
    static final RateLimit ANSWERS = new RateLimit("support-answer", 60, Duration.ofHours(1));

    private final SupportQuestions questions;
    private final SupportChoices choices;
    private final Proposals proposals;
    private final Accounts accounts;
    private final AuthorDoor door;
    private final RateLimits limits;

    QuestionController(
            SupportQuestions questions,
            SupportChoices choices,
            Proposals proposals,
            Accounts accounts,
            AuthorDoor door,
            RateLimits limits) {
        this.questions = questions;
        this.choices = choices;
        this.proposals = proposals;
        this.accounts = accounts;
        this.door = door;
        this.limits = limits;
    }

    /** Reading a link changes nothing, as mail scanners read them all. */
    @GetMapping("/soutiens/question")
    Page show(
            @RequestParam(name = "jeton", defaultValue = "") String token,
            @RequestParam(name = "fait", defaultValue = "") String done,
            HttpServletRequest http) {
        limits.lookUp(http);
        return questions.find(token).map(one -> page(one, token, DONE.contains(done) ? done : "")).orElseGet(QuestionController::unknown);
    }

    @PostMapping("/soutiens/question")
    Object answer(
            @RequestParam(name = "jeton", defaultValue = "") String token,
            @RequestParam(name = "reponse", defaultValue = "") String answer,
            @RequestParam(name = "lu", defaultValue = "") String read,
            View view) {
        Optional<SupportQuestion> asked = questions.find(token);
        if (asked.isEmpty()) {
            return unknown();
        }
        limits.take(ANSWERS, asked.get().supporter());
        try {
            if (answer.equals(KEEP)) {
                questions.keep(asked.get(), read(read, asked.get().version()));
            } else {
                questions.withdraw(asked.get());
            }
            return Redirect.to(view, "/soutiens/question?jeton=" + token + done(answer, questions.answer(asked.get()), "&"));
        } catch (Refusal refusal) {
            return page(asked.get(), token, "").withStatus(422);
        }
    }

    /** With an account, on the page of the idea; where it is too late the page says where the idea is now. */
    @PostMapping("/participer/{slug}/idees/{number}/repondre")
    Object answerAs(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam(name = "reponse", defaultValue = "") String answer,
            @RequestParam(name = "lu", defaultValue = "") String read,
            View view) {
        Proposal proposal = proposals.find(number).filter(Proposal::isVisible).orElseThrow(HttpProblem::notFound);
        String path = door.path(proposal);
        Account account = view.visitor().accountId().flatMap(accounts::find).orElseThrow(HttpProblem::notFound);
        if (!path.startsWith("/participer/" + slug + "/")) {
            throw HttpProblem.notFound();
        }
        limits.take(ANSWERS, account.id().toString());
        try {
            if (answer.equals(KEEP)) {
                questions.keepAs(account, proposal, read(read, 0));
            } else {
                questions.withdrawAs(account, proposal);
            }
            return Redirect.to(view, path + done(answer, questions.answer(account, proposal), "?") + "#soutenir");
        } catch (Refusal refusal) {
            return Redirect.to(view, path);
        }
    }

    private Page page(SupportQuestion question, String token, String done) {
        Proposal proposal = proposals.get(question.proposalId());
        if (!proposal.isVisible() || proposal.isForgotten()) {
            return unknown();
        }
        List<ProposalVersion> versions = proposals.versions(proposal).stream().filter(ProposalVersion::isPublic).toList();
        ProposalVersion asked = versions.stream().filter(one -> one.ordinal() == question.version()).findFirst().orElse(null);
        // What it says now, also where it changed again since they were written to: it is to that that they answer.
        int known = question.why() == SupportQuestion.Why.VERSION ? question.version() - 1 : question.version();
        ProposalVersion before = versions.stream().filter(one -> one.ordinal() <= known).reduce((a, b) -> b).orElse(null);
        List<List<TextDifference.Part>> lines = before == null || before.ordinal() >= proposal.version()
                ? List.of()
                : TextDifference.of(before.title() + "\n" + before.words(), proposal.title() + "\n" + proposal.words());
        return Page.of("kin/question", new QuestionPage(
                token, question, proposal, door.path(proposal), lines, asked == null ? "" : asked.why(), questions.answer(question),
                proposal.stands() && proposal.status().isOpen(),
                question.why() == SupportQuestion.Why.SPLIT ? choices.find(proposal, question).orElse(null) : null, done));
    }

    /** Nothing is done where it changed while they read: they are shown what it says now. */
    private static String done(String answer, SupportQuestions.Answer since, String before) {
        return since == SupportQuestions.Answer.AWAITED ? "" : before + "fait=" + (answer.equals(KEEP) ? "garde" : "retire");
    }

    /** The version that a form showed, as it says. */
    private static int read(String value, int otherwise) {
        return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    private static Page unknown() {
        return Page.of("kin/unknown").withStatus(404);
    }
}
