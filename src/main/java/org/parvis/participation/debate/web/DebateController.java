package org.parvis.participation.debate.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.Origins;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.debate.Debate;
import org.parvis.participation.debate.DebateVersion;
import org.parvis.participation.debate.DebateVotes;
import org.parvis.participation.debate.Debates;
import org.parvis.participation.debate.Position;
import org.parvis.participation.debate.Syntheses;
import org.parvis.participation.debate.VoteWish;
import org.parvis.participation.talk.CommentLists;
import org.parvis.participation.talk.Stance;
import org.parvis.participation.talk.Talk;
import org.parvis.participation.talk.Talks;
import org.parvis.participation.talk.web.ObjectionPages;
import org.parvis.participation.talk.web.Readers;
import org.parvis.participation.talk.web.TalkPage.Reading;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Debates of a process, one debate, and voting on its question: one press with an account, a confirmed address without. */
@Controller
@AllowAnyone
class DebateController {

    private static final int SHOWN = 20;
    private static final int ON_A_SIDE = 2;
    private static final Set<String> DONE = Set.of("verifiez", "vote", ObjectionPages.DONE);
    private static final RateLimit VOTES = new RateLimit("debate-vote", 30, Duration.ofMinutes(1));
    private static final RateLimit LINKS_OF_AN_ADDRESS = new RateLimit("debate-vote-link", 6, Duration.ofHours(1));

    private final Processes processes;
    private final Debates debates;
    private final DebateVotes votes;
    private final Syntheses syntheses;
    private final Origins origins;
    private final Talks talks;
    private final CommentLists comments;
    private final Readers readers;
    private final RateLimits limits;

    DebateController(
            Processes processes,
            Debates debates,
            DebateVotes votes,
            Syntheses syntheses,
            Origins origins,
            Talks talks,
            CommentLists comments,
            Readers readers,
            RateLimits limits) {
        this.processes = processes;
        this.debates = debates;
        this.votes = votes;
        this.syntheses = syntheses;
        this.origins = origins;
        this.talks = talks;
        this.comments = comments;
        this.readers = readers;
        this.limits = limits;
    }

    @GetMapping("/participer/{slug}/debats")
    Page list(@PathVariable String slug, @RequestParam(name = "apres", defaultValue = "") String after) {
        Process process = process(slug);
        int before = after.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(after) : Integer.MAX_VALUE;
        List<Debate> found = debates.list(process, before, SHOWN);
        List<Debate> shown = found.size() > SHOWN ? found.subList(0, SHOWN) : found;
        return Page.of("debate/list", new DebatesPage(
                process, shown, processes.now(), found.size() > SHOWN ? shown.getLast().number() : null));
    }

    @GetMapping("/participer/{slug}/debats/{number}")
    Page show(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam(name = "fait", defaultValue = "") String done,
            View view) {
        Optional<Talk> talk = find(slug, number);
        return talk.isEmpty()
                ? gone(slug, number)
                : page(talk.get(), debates.get(talk.get().subject()), new DebatePage.Form("", ""), DONE.contains(done) ? done : "", new FormErrors(), view);
    }

    /** What everybody could read says why it is gone. */
    private Page gone(String slug, String number) {
        return debates.find(process(slug), number)
                .filter(one -> one.isHidden() && one.wasPublished())
                .map(one -> Page.of("debate/gone", one).withStatus(410))
                .orElseThrow(HttpProblem::notFound);
    }

    /** What it said once. */
    @GetMapping("/participer/{slug}/debats/{number}/versions/{version}")
    Page version(@PathVariable String slug, @PathVariable String number, @PathVariable String version) {
        Talk talk = talk(slug, number);
        Debate debate = debates.get(talk.subject());
        DebateVersion shown = debates.versions(debate).stream()
                .filter(one -> String.valueOf(one.version()).equals(version))
                .findFirst()
                .orElseThrow(HttpProblem::notFound);
        return Page.of("debate/version", new VersionPage(talk, debate, shown));
    }

    @PostMapping("/participer/{slug}/debats/{number}/vote")
    Object vote(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam(name = "position", defaultValue = "") String position,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest http,
            View view) {
        Talk talk = talk(slug, number);
        Debate debate = debates.get(talk.subject());
        DebatePage.Form form = new DebatePage.Form(position, email);
        @Nullable Position chosen = Typed.one(Position.values(), position).orElse(null);
        if (chosen == null) {
            return page(talk, debate, form, "", new FormErrors().add("position", view.t("debate.refused.noPosition")), view).withStatus(422);
        }
        @Nullable Account account = readers.account(view);
        try {
            if (account == null) {
                EmailAddress address = readers.toAsk(email, LINKS_OF_AN_ADDRESS, http);
                votes.ask(debate, chosen, address, view.locale());
                return Redirect.to(view, talk.path() + "?fait=verifiez#vote");
            }
            limits.takeHere(VOTES, account.id().toString());
            votes.voteAs(account, debate.id(), chosen, view.locale());
            return Redirect.to(view, talk.path() + "?fait=vote#vote");
        } catch (Refusal refusal) {
            return page(talk, debate, form, "", new FormErrors().add(account == null ? "email" : "position", view.t(refusal)), view).withStatus(422);
        }
    }

    /** Reading a link changes nothing, as mail scanners read them all: the page has the button. */
    @GetMapping("/debats/vote")
    Page askToConfirm(@RequestParam(name = "jeton", defaultValue = "") String token) {
        return votes.find(token).flatMap(wish -> linkPage(wish, token, new FormErrors())).orElseGet(DebateController::unknown);
    }

    @PostMapping("/debats/vote")
    Object confirm(@RequestParam(name = "jeton", defaultValue = "") String token, View view) {
        try {
            Optional<VoteWish> wish = votes.confirm(token);
            return wish.isEmpty() ? unknown() : Redirect.to(view, talks.get(wish.get().debateId()).path() + "?fait=vote#vote");
        } catch (Refusal refusal) {
            return votes.find(token)
                    .flatMap(wish -> linkPage(wish, token, new FormErrors().add("jeton", view.t(refusal))))
                    .map(page -> page.withStatus(422))
                    .orElseGet(DebateController::unknown);
        }
    }

    /** As the public page answers: of what not everybody can read, nothing. */
    private Optional<Page> linkPage(VoteWish wish, String token, FormErrors errors) {
        return talks.find(wish.debateId()).map(talk -> Page.of("debate/voting", new VotingPage(talk, wish.position(), token, errors)));
    }

    private Page page(Talk talk, Debate debate, DebatePage.Form form, String done, FormErrors errors, View view) {
        @Nullable Account account = readers.account(view);
        Reading reading = readers.reading(talk, account);
        return Page.of("debate/debate", new DebatePage(
                talk,
                debate,
                processes.now(),
                reading,
                account == null ? Position.NONE : votes.find(account, debate.id()),
                new Results(votes.figures(debate.id())),
                comments.figures(debate.id()),
                comments.listOnSide(talk, Stance.PRO, null, account, ON_A_SIDE),
                comments.listOnSide(talk, Stance.CONTRA, null, account, ON_A_SIDE),
                debate.version() == 1 ? List.of() : debates.versions(debate),
                syntheses.listPublished(debate.id()).stream().findFirst().orElse(null),
                origins.find(debate.id()).orElse(null),
                form,
                done,
                errors));
    }

    private Process process(String slug) {
        return processes.findPublished(slug).orElseThrow(HttpProblem::notFound);
    }

    private Talk talk(String slug, String number) {
        return find(slug, number).orElseThrow(HttpProblem::notFound);
    }

    private Optional<Talk> find(String slug, String number) {
        return talks.find(slug, number).filter(one -> one.kind() == Talk.Kind.DEBATE);
    }

    private static Page unknown() {
        return Page.of("participation/unknown").withStatus(404);
    }
}
