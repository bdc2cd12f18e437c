package org.parvis.participation.digest.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.PageTransaction;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.digest.Letter;
import org.parvis.participation.digest.LetterRefused;
import org.parvis.participation.digest.Letters;
import org.parvis.participation.digest.Subscriptions;
import org.parvis.participation.digest.Topics;
import org.parvis.participation.team.AllowTeam;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.MailFrame;
import org.parvis.web.Page;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.TypedTime;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Letters at the desk: looked at as the mail that they are, tried out, sent, taken back. */
@Controller
@AllowTeam
class DeskMailingController {

    private static final String PATH = DeskLetterController.PATH;
    private static final Set<String> DONE = Set.of("essai", "envoi");
    private static final RateLimit TRIALS = new RateLimit("letter-trials", 20, Duration.ofHours(1));

    private final DeskLetters desk;
    private final Letters letters;
    private final Subscriptions subscriptions;
    private final Topics topics;
    private final Accounts accounts;
    private final RateLimits limits;

    DeskMailingController(
            DeskLetters desk, Letters letters, Subscriptions subscriptions, Topics topics, Accounts accounts, RateLimits limits) {
        this.desk = desk;
        this.letters = letters;
        this.subscriptions = subscriptions;
        this.topics = topics;
        this.accounts = accounts;
        this.limits = limits;
    }

    @GetMapping(PATH + "/apercu")
    @PageTransaction
    Page look(
            @PathVariable UUID id,
            @RequestParam(name = "fait", defaultValue = "") String done,
            @RequestParam(name = "en", defaultValue = "") String language,
            View view) {
        return page(desk.get(id, view.visitor()), language, "", DONE.contains(done) ? done : "", new FormErrors(), view);
    }

    /** The HTML half, locked in. */
    @GetMapping(PATH + "/apercu/html")
    void html(@PathVariable UUID id, @RequestParam(name = "en", defaultValue = "") String language, View view, HttpServletResponse response)
            throws IOException {
        MailFrame.write(letters.preview(desk.get(id, view.visitor()), language(language, view)).html(), response);
    }

    @PostMapping(PATH + "/essai")
    Object tryOut(@PathVariable UUID id, @RequestParam(name = "en", defaultValue = "") String language, View view) {
        Letter letter = desk.get(id, view.visitor());
        limits.take(TRIALS, view.visitor().account().toString());
        try {
            letters.tryOut(letter, EmailAddress.of(accounts.get(view.visitor().account()).email()), language(language, view));
            return Redirect.to(view, letter.deskPath() + "/apercu?fait=essai");
        } catch (LetterRefused refused) {
            return page(letter, language, "", "", FormErrors.of(refused.problems(), view), view).withStatus(422);
        }
    }

    /** @param when «maintenant», or at {@code moment} */
    @PostMapping(PATH + "/envoyer")
    Object send(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(name = "quand", defaultValue = "") String when,
            @RequestParam(name = "moment", defaultValue = "") String moment,
            View view) {
        Letter letter = desk.get(id, view.visitor());
        Optional<Instant> at = TypedTime.find(moment, view.site().zone());
        boolean isNow = when.equals("maintenant");
        if (!isNow && at.isEmpty()) {
            return page(letter, "", moment, "", new FormErrors().add("moment", view.t("participation.refused.moment")), view).withStatus(422);
        }
        try {
            @Nullable Instant planned = isNow ? null : at.orElseThrow();
            letters.plan(id, revision, planned, view.visitor());
            return Redirect.to(view, letter.deskPath() + "/apercu?fait=envoi");
        } catch (LetterRefused refused) {
            return page(letter, "", moment, "", FormErrors.of(refused.problems(), view), view).withStatus(422);
        } catch (Refusal refused) {
            return page(letter, "", moment, "", new FormErrors().add("quand", view.t(refused)), view).withStatus(422);
        }
    }

    @PostMapping(PATH + "/reprendre")
    Object takeBack(@PathVariable UUID id, View view) {
        Letter letter = desk.get(id, view.visitor());
        try {
            letters.takeBack(id, view.visitor());
            return Redirect.to(view, letter.deskPath() + "?fait=repris");
        } catch (Refusal refused) {
            return page(letter, "", "", "", new FormErrors().add("reprendre", view.t(refused)), view).withStatus(422);
        }
    }

    private Page page(Letter letter, String language, String moment, String done, FormErrors errors, View view) {
        Locale reader = language(language, view);
        return Page.of("digest/look", new LetterLookPage(
                letter, topics.name(letter.process(), view.locale()), letters.preview(letter, reader), reader.getLanguage(),
                subscriptions.count(letter.process()), moment, done, errors));
    }

    private static Locale language(String typed, View view) {
        return view.site().languages().contains(typed) ? Locale.of(typed) : view.locale();
    }
}
