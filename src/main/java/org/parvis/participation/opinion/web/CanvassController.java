package org.parvis.participation.opinion.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.parvis.database.PageTransaction;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.opinion.Canvass;
import org.parvis.participation.opinion.Canvasses;
import org.parvis.participation.opinion.Opinion;
import org.parvis.participation.opinion.OpinionRefused;
import org.parvis.participation.opinion.OpinionResults;
import org.parvis.participation.opinion.OpinionSyntheses;
import org.parvis.participation.opinion.Statement;
import org.parvis.participation.opinion.StatementVotes;
import org.parvis.participation.opinion.Statements;
import org.parvis.participation.opinion.Voter;
import org.parvis.participation.opinion.Voters;
import org.parvis.participation.opinion.web.CanvassPage.Form;
import org.parvis.participation.opinion.web.CanvassPage.Reader;
import org.parvis.participation.talk.web.KeptPage;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
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
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saying one's opinion: one statement at a time, by an account or by the link that an address got, and adding one's own. */
@Controller
@AllowAnyone
class CanvassController {

    static final String PATH = "/participer/{slug}/avis/{canvass:[a-z0-9-]+}";

    private static final Set<String> DONE = Set.of("vote", "ajoute");
    private static final RateLimit VOTES = new RateLimit("opinion-vote", 60, Duration.ofMinutes(1));
    private static final RateLimit STATEMENTS = new RateLimit("opinion-statement", 10, Duration.ofHours(1));
    private static final RateLimit LINKS_OF_AN_ADDRESS = new RateLimit("opinion-link", 6, Duration.ofHours(1));

    private final OpinionPlaces places;
    private final OpinionReaders readers;
    private final Canvasses canvasses;
    private final Statements statements;
    private final StatementVotes votes;
    private final Voters voters;
    private final OpinionResults results;
    private final OpinionSyntheses syntheses;
    private final Processes processes;
    private final RateLimits limits;
    private final RandomGenerator random = RandomGenerator.of("SecureRandom");

    CanvassController(
            OpinionPlaces places,
            OpinionReaders readers,
            Canvasses canvasses,
            Statements statements,
            StatementVotes votes,
            Voters voters,
            OpinionResults results,
            OpinionSyntheses syntheses,
            Processes processes,
            RateLimits limits) {
        this.places = places;
        this.readers = readers;
        this.canvasses = canvasses;
        this.statements = statements;
        this.votes = votes;
        this.voters = voters;
        this.results = results;
        this.syntheses = syntheses;
        this.processes = processes;
        this.limits = limits;
    }

    @GetMapping("/participer/{slug}/avis")
    Page list(@PathVariable String slug) {
        Process process = places.published(slug);
        return Page.of("opinion/list", new CanvassListPage(process, canvasses.listPublished(process.id()), processes.now()));
    }

    @GetMapping(PATH)
    @PageTransaction
    Page show(
            @PathVariable String slug,
            @PathVariable String canvass,
            @RequestParam(name = "jeton", defaultValue = "") String token,
            @RequestParam(name = "fait", defaultValue = "") String done,
            View view) {
        OpinionPlace place = places.published(slug, canvass);
        return page(place, readers.find(place, token, view), Form.EMPTY, DONE.contains(done) ? done : "", new FormErrors(), view);
    }

    /** Sends the link by which an address votes. */
    @PostMapping(PATH + "/commencer")
    Object begin(
            @PathVariable String slug,
            @PathVariable String canvass,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest http,
            View view) {
        OpinionPlace place = places.published(slug, canvass);
        Form form = new Form(email, "");
        try {
            EmailAddress address = EmailAddress.of(email);
            limits.sendMessage(http);
            limits.take(LINKS_OF_AN_ADDRESS, Tokens.hash(address.small()));
            voters.ask(place.canvass(), place.path(), address, view.locale());
            return page(place, null, new Form(address.value(), ""), "lien", new FormErrors(), view);
        } catch (Refusal refused) {
            return page(place, null, form, "", new FormErrors().add("email", view.t(refused)), view).withStatus(422);
        }
    }

    @PostMapping(PATH + "/vote")
    Object vote(@PathVariable String slug, @PathVariable String canvass, @RequestParam MultiValueMap<String, String> fields, View view) {
        OpinionPlace place = places.published(slug, canvass);
        @Nullable Voter voter = readers.find(place, Typed.of(fields, "jeton"), view);
        if (voter == null) {
            return page(place, null, Form.EMPTY, "", new FormErrors().add("email", view.t("opinion.refused.link")), view).withStatus(403);
        }
        Optional<Opinion> opinion = Typed.one(Opinion.values(), Typed.of(fields, "avis"));
        Optional<UUID> statement = Typed.id(Typed.of(fields, "affirmation"));
        limits.takeHere(VOTES, Tokens.hash(voter.email().value()));
        try {
            votes.vote(
                    voter, place.canvass(), statement.orElseThrow(() -> new Refusal("opinion.refused.gone")),
                    opinion.orElseThrow(() -> new Refusal("opinion.refused.noOpinion")));
        } catch (Refusal refused) {
            return page(place, voter, Form.EMPTY, "", new FormErrors().add("affirmation", view.t(refused)), view).withStatus(422);
        }
        return Typed.of(fields, "retour").equals("mes-avis")
                ? Redirect.to(view, OpinionReaders.path(place, "/mes-avis", voter, "change") + "#a-" + statement.get())
                : Redirect.to(view, OpinionReaders.path(place, "", voter, "vote") + "#affirmation");
    }

    @PostMapping(PATH + "/affirmations")
    Object add(@PathVariable String slug, @PathVariable String canvass, @RequestParam MultiValueMap<String, String> fields, View view) {
        OpinionPlace place = places.published(slug, canvass);
        Form form = new Form("", Typed.of(fields, "texte"));
        @Nullable Voter voter = readers.find(place, Typed.of(fields, "jeton"), view);
        if (voter == null) {
            return KeptPage.of(HttpProblem.notFound(), form.words(), place.path());
        }
        FormErrors errors = new FormErrors();
        try {
            if (!limits.allows(STATEMENTS, Tokens.hash(voter.email().value()))) {
                throw new Refusal("opinion.refused.enough", Statements.MOST_OF_ONE);
            }
            statements.submit(voter, place.canvass(), form.words());
            return Redirect.to(view, OpinionReaders.path(place, "", voter, "ajoute") + "#ajouter");
        } catch (OpinionRefused refused) {
            refused.problems().values().forEach(problem -> errors.add("texte", view.t(problem)));
        } catch (Refusal refused) {
            errors.add("texte", view.t(refused));
        }
        return page(place, voter, form, "", errors, view).withStatus(422);
    }

    private Page page(OpinionPlace place, @Nullable Voter voter, Form form, String done, FormErrors errors, View view) {
        Canvass canvass = place.canvass();
        Instant now = processes.now();
        Reader reader = reader(place.stage(now), voter, done, view);
        List<Statement> shown = statements.listOf(canvass).stream().filter(Statement::isShown).toList();
        Set<UUID> voted = voter == null ? Set.of() : votes.of(voter, canvass).keySet();
        return Page.of("opinion/canvass", new CanvassPage(
                place,
                now,
                reader,
                reader == Reader.CLOSED ? back(place, now, voter == null ? null : voted, done, view) : CanvassPage.Back.NONE,
                voter == null ? "" : voter.token(),
                reader == Reader.KNOWN ? votes.next(canvass, shown.stream().filter(one -> !voted.contains(one.id())).toList(), random).orElse(null) : null,
                (int) shown.stream().filter(one -> voted.contains(one.id())).count(),
                shown.size(),
                results.isShown(canvass),
                reader == Reader.CLOSED && !syntheses.listPublished(canvass).isEmpty(),
                form,
                done.equals("lien") ? "" : done,
                errors));
    }

    private static Reader reader(Canvass.Stage stage, @Nullable Voter voter, String done, View view) {
        if (stage != Canvass.Stage.OPEN) {
            return Reader.CLOSED;
        }
        if (view.isKiosk()) {
            return Reader.KIOSK;
        }
        if (voter != null) {
            return Reader.KNOWN;
        }
        return done.equals("lien") ? Reader.MAILED : Reader.BY_MAIL;
    }

    /** @param voted null where it is not known who reads */
    private static CanvassPage.Back back(OpinionPlace place, Instant now, @Nullable Set<UUID> voted, String done, View view) {
        boolean isOver = place.stage(now) == Canvass.Stage.OVER;
        if (view.isKiosk()) {
            return CanvassPage.Back.NONE;
        }
        if (voted != null) {
            return isOver || !voted.isEmpty() ? CanvassPage.Back.KNOWN : CanvassPage.Back.NONE;
        }
        if (done.equals("lien")) {
            return CanvassPage.Back.MAILED;
        }
        return isOver && CanvassPage.takesStatements(place.canvass()) ? CanvassPage.Back.BY_MAIL : CanvassPage.Back.NONE;
    }
}
