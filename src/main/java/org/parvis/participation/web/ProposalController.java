package org.parvis.participation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Decision;
import org.parvis.casework.Timeline;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.Capability;
import org.parvis.participation.Origins;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.parvis.participation.Studies;
import org.parvis.participation.Study;
import org.parvis.participation.SupportWish;
import org.parvis.participation.Supports;
import org.parvis.participation.Voices;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.kin.Kinships;
import org.parvis.participation.kin.SupportChoices;
import org.parvis.participation.kin.SupportQuestions;
import org.parvis.participation.meeting.Birthplace;
import org.parvis.participation.meeting.TableNotes;
import org.parvis.participation.moderation.IdeaModeration;
import org.parvis.participation.talk.CommentLists;
import org.parvis.participation.talk.PastAct;
import org.parvis.participation.talk.TalkFigures;
import org.parvis.participation.talk.web.ObjectionPages;
import org.parvis.participation.web.ProposalPage.Supporting;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One idea: what it says, where it stands, why it was decided so, and how many support it. */
@Controller
@AllowAnyone
class ProposalController {

    private static final Set<String> DONE = Set.of("verifiez", "soutenu", "retire", "garde", "choisi", ObjectionPages.DONE);

    private final Processes processes;
    private final Proposals proposals;
    private final Supports supports;
    private final Studies studies;
    private final Voices voices;
    private final CommentLists comments;
    private final Timeline timeline;
    private final Budgets budgets;
    private final Kinships kinships;
    private final IdeaModeration moderation;
    private final Origins origins;
    private final SupportQuestions questions;
    private final SupportChoices choices;
    private final TableNotes births;
    private final Accounts accounts;
    private final RateLimits limits;

    ProposalController(
            Processes processes,
            Proposals proposals,
            Supports supports,
            Studies studies,
            Voices voices,
            CommentLists comments,
            Timeline timeline,
            Budgets budgets,
            Kinships kinships,
            IdeaModeration moderation,
            Origins origins,
            SupportQuestions questions,
            SupportChoices choices,
            TableNotes births,
            Accounts accounts,
            RateLimits limits) {
        this.studies = studies;
        this.voices = voices;
        this.comments = comments;
        this.budgets = budgets;
        this.processes = processes;
        this.proposals = proposals;
        this.supports = supports;
        this.timeline = timeline;
        this.kinships = kinships;
        this.moderation = moderation;
        this.origins = origins;
        this.questions = questions;
        this.choices = choices;
        this.births = births;
        this.accounts = accounts;
        this.limits = limits;
    }

    private record Shown(Process process, Proposal proposal) {
        String path() {
            return process.path() + "/idees/" + proposal.number();
        }
    }

    @GetMapping("/participer/{slug}/idees/{number}")
    Page show(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam(name = "fait", defaultValue = "") String done,
            View view) {
        Shown shown = find(slug, number);
        if (shown.proposal().moderation() == Proposal.Moderation.HIDDEN) {
            String article = moderation.findHiding(shown.proposal()).map(PastAct::article).orElse("");
            return Page.of("participation/gone", new GonePage(shown.process(), shown.proposal(), article))
                    .withStatus(410);
        }
        return page(shown, "", DONE.contains(done) ? done : "", new FormErrors(), view);
    }

    @PostMapping("/participer/{slug}/idees/{number}/soutenir")
    Object support(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest http,
            View view) {
        return wish(get(slug, number), SupportWish.Kind.SUPPORT, email, http, view);
    }

    @PostMapping("/participer/{slug}/idees/{number}/retirer")
    Object withdraw(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest http,
            View view) {
        return wish(get(slug, number), SupportWish.Kind.WITHDRAW, email, http, view);
    }

    private Object wish(Shown shown, SupportWish.Kind kind, String email, HttpServletRequest http, View view) {
        try {
            Optional<Account> account = account(view);
            if (account.isEmpty()) {
                EmailAddress address = EmailAddress.of(email);
                limits.sendMessage(http);
                supports.ask(shown.proposal(), kind, address, view.locale());
                return Redirect.to(view, shown.path() + "?fait=verifiez#soutenir");
            }
            if (kind == SupportWish.Kind.SUPPORT) {
                supports.supportAs(account.get(), shown.proposal());
            } else {
                supports.withdrawAs(account.get(), shown.proposal());
            }
            return Redirect.to(view, shown.path() + "?fait=" + done(kind) + "#soutenir");
        } catch (Refusal refusal) {
            return page(shown, email, "", new FormErrors().add("email", view.t(refusal)), view).withStatus(422);
        }
    }

    /** Under which name the idea's page says what was done. */
    static String done(SupportWish.Kind kind) {
        return kind == SupportWish.Kind.SUPPORT ? "soutenu" : "retire";
    }

    private Page page(Shown shown, String email, String done, FormErrors errors, View view) {
        Proposal proposal = shown.proposal();
        Optional<Account> reader = account(view);
        @Nullable Birthplace birth = births.birthplaces(List.of(proposal.id())).get(proposal.id());
        return Page.of("participation/proposal", new ProposalPage(
                shown.process(), proposal, proposals.countSupports(proposal), studies.publicPartOf(proposal), talk(shown), decision(proposal),
                IdeaProject.of(proposal.number(), budgets, view), kinships.of(proposal), birth,
                birth == null ? List.of() : births.photos(List.of(birth.note())).getOrDefault(birth.note(), List.of()), origins.find(proposal.id()).orElse(null),
                voices.listShown(proposal.id()), supporting(proposal, reader),
                reader.flatMap(one -> choices.find(proposal, one)).orElse(null), email, done, errors));
    }

    /** Where the process never lets people comment, nothing asks how many do. */
    private @Nullable TalkFigures talk(Shown shown) {
        return shown.process().phasesFor(Capability.COMMENT).isEmpty() ? null : comments.figures(shown.proposal().id());
    }

    private @Nullable Decision decision(Proposal proposal) {
        if (proposal.status().isOpen()) {
            return null;
        }
        List<Decision> decisions = timeline.decisionsOn(proposal.caseId());
        return decisions.isEmpty() ? null : decisions.getLast();
    }

    private Supporting supporting(Proposal proposal, Optional<Account> reader) {
        if (proposal.canBeSupported()
                && proposal.status().isOpen()
                && reader.filter(one -> questions.answer(one, proposal) == SupportQuestions.Answer.AWAITED).isPresent()) {
            return Supporting.ASKED;
        }
        if (!supports.areOpen(proposal)) {
            return Supporting.CLOSED;
        }
        return reader.map(account -> supports.isSupporter(account, proposal) ? Supporting.GIVEN : Supporting.BY_ACCOUNT)
                .orElse(Supporting.BY_MAIL);
    }

    private Optional<Account> account(View view) {
        return view.visitor().accountId().flatMap(accounts::find);
    }

    /** One that everybody can read. */
    private Shown get(String slug, String number) {
        Shown shown = find(slug, number);
        if (!shown.proposal().isVisible()) {
            throw HttpProblem.notFound();
        }
        return shown;
    }

    private Shown find(String slug, String number) {
        Process process = processes.findPublished(slug).orElseThrow(HttpProblem::notFound);
        Proposal proposal = proposals.find(number)
                .filter(one -> one.processId().equals(process.id()))
                .filter(one -> one.moderation() != Proposal.Moderation.QUARANTINED && !one.isForgotten())
                .orElseThrow(HttpProblem::notFound);
        return new Shown(process, proposal);
    }
}
