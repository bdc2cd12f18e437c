package org.parvis.participation.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.survey.Sheets;
import org.parvis.participation.survey.SurveyAbout.Who;
import org.parvis.participation.survey.SurveyResults;
import org.parvis.participation.survey.Surveys;
import org.parvis.participation.survey.web.SurveyStartPage.Reader;
import org.parvis.participation.survey.web.SurveyStartPage.Shown;
import org.parvis.participation.young.SchoolClasses;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.Source;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The surveys of a process, and the beginning of an answer: who may give one is said here. */
@Controller
@AllowAnyone
class SurveyController {

    /** A class of a school begins at once, behind one address. */
    private static final RateLimit BEGUN = new RateLimit("survey-begin", 60, Duration.ofHours(1));

    private static final RateLimit LINKS_OF_AN_ADDRESS = new RateLimit("survey-link", 6, Duration.ofHours(1));

    private final SurveyPlaces places;
    private final Surveys surveys;
    private final Sheets sheets;
    private final SurveyResults results;
    private final SchoolClasses classes;
    private final Processes processes;
    private final Accounts accounts;
    private final RateLimits limits;

    SurveyController(
            SurveyPlaces places,
            Surveys surveys,
            Sheets sheets,
            SurveyResults results,
            SchoolClasses classes,
            Processes processes,
            Accounts accounts,
            RateLimits limits) {
        this.places = places;
        this.surveys = surveys;
        this.sheets = sheets;
        this.results = results;
        this.classes = classes;
        this.processes = processes;
        this.accounts = accounts;
        this.limits = limits;
    }

    @GetMapping("/participer/{slug}/questionnaires")
    Page list(@PathVariable String slug) {
        Process process = places.published(slug);
        return Page.of("survey/list", new SurveyListPage(process, surveys.listPublished(process.id()).stream()
                .map(one -> new SurveyListPage.Row(new SurveyPlace(process, one), sheets.isOpen(one, process), results.isShown(one, process)))
                .toList()));
    }

    @GetMapping("/participer/{slug}/questionnaires/{survey}")
    Page show(@PathVariable String slug, @PathVariable String survey, View view) {
        SurveyPlace place = places.published(slug, survey);
        return start(place, reader(place, account(view), view), account(view), "", new FormErrors());
    }

    /** Begins an answer. The answer to an address is the same whether it has answered before or not. */
    @PostMapping("/participer/{slug}/questionnaires/{survey}/commencer")
    Object begin(
            @PathVariable String slug,
            @PathVariable String survey,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest http,
            View view) {
        SurveyPlace place = places.published(slug, survey);
        @Nullable Account account = account(view);
        Reader reader = reader(place, account, view);
        try {
            return switch (reader) {
                case FREE -> {
                    limits.take(BEGUN, Source.of(http));
                    yield toSheet(place, sheets.begin(place.survey(), place.process()), view);
                }
                case BY_ACCOUNT -> toSheet(place, sheets.beginAs(Objects.requireNonNull(account), place.survey(), place.process()), view);
                case BY_MAIL, MAILED -> {
                    EmailAddress address = EmailAddress.of(email);
                    limits.sendMessage(http);
                    limits.take(LINKS_OF_AN_ADDRESS, Tokens.hash(address.small()));
                    sheets.ask(address, place.survey(), place.process(), view.locale());
                    yield start(place, Reader.MAILED, null, address.value(), new FormErrors());
                }
                case CLOSED, KIOSK -> start(place, reader, account, "", new FormErrors());
            };
        } catch (Refusal refused) {
            return start(place, reader, account, email, new FormErrors().add("email", view.t(refused))).withStatus(422);
        }
    }

    private static Object toSheet(SurveyPlace place, String token, View view) {
        return Redirect.to(view, place.path() + "/repondre?jeton=" + token);
    }

    private Page start(SurveyPlace place, Reader reader, @Nullable Account account, String email, FormErrors errors) {
        return Page.of("survey/start", new SurveyStartPage(
                place, surveys.form(place.survey(), place.survey().version()), processes.now(), reader,
                results.isShown(place.survey(), place.process()) ? Shown.YES : Shown.NO,
                account == null ? null : sheets.findOf(place.survey(), account).orElse(null), email, classes.isOpenTo(place.survey()), errors));
    }

    private Reader reader(SurveyPlace place, @Nullable Account account, View view) {
        if (!sheets.isOpen(place.survey(), place.process())) {
            return Reader.CLOSED;
        }
        if (view.isKiosk()) {
            return Reader.KIOSK;
        }
        if (place.survey().about().who() == Who.FREE) {
            return Reader.FREE;
        }
        return account == null ? Reader.BY_MAIL : Reader.BY_ACCOUNT;
    }

    private @Nullable Account account(View view) {
        return view.visitor().accountId().flatMap(accounts::find).orElse(null);
    }
}
