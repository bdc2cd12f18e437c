package org.parvis.participation.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.parvis.participation.survey.Sheet;
import org.parvis.participation.survey.SheetChecks;
import org.parvis.participation.survey.Sheets;
import org.parvis.participation.survey.SurveyAbout.Who;
import org.parvis.participation.survey.SurveyForm;
import org.parvis.questions.Answers;
import org.parvis.shared.Refusal;
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

/** Checking a sheet that is filled in, sending it, and its receipt. */
@Controller
@AllowAnyone
class SendController {

    /** Of free answers, whose senders nobody can tell apart: a class of a school sends within an hour what a flood would send within a minute. */
    private static final RateLimit SENT = new RateLimit("survey-send", 30, Duration.ofHours(1));

    private static final RateLimit SENT_A_DAY = new RateLimit("survey-send-day", 90, Duration.ofDays(1));

    private final SheetPages pages;
    private final Sheets sheets;
    private final RateLimits limits;

    SendController(SheetPages pages, Sheets sheets, RateLimits limits) {
        this.pages = pages;
        this.sheets = sheets;
        this.limits = limits;
    }

    /** All answers, before they are sent, also anew. */
    @GetMapping(SheetPages.PATH + "/verifier")
    Page check(
            @PathVariable String slug,
            @PathVariable String survey,
            @RequestParam(name = "jeton", defaultValue = "") String token,
            @RequestParam(name = "garde", defaultValue = "0") int arrived,
            View view) {
        SurveyPlace place = pages.place(slug, survey, view);
        Optional<Sheet> sheet = sheets.find(place.survey(), token);
        if (sheet.isEmpty() || !sheets.isOpen(place.survey(), place.process())) {
            return pages.gone(place, sheet);
        }
        return pages.answers("survey/check", place, sheet.get(), token, arrived, new FormErrors(), view);
    }

    @PostMapping(SheetPages.PATH + "/envoyer")
    Object send(
            @PathVariable String slug,
            @PathVariable String survey,
            @RequestParam(name = "jeton", defaultValue = "") String token,
            HttpServletRequest http,
            View view) {
        SurveyPlace place = pages.place(slug, survey, view);
        Optional<Sheet> sheet = sheets.find(place.survey(), token);
        if (sheet.isEmpty()) {
            return pages.gone(place, sheet);
        }
        SurveyForm form = pages.form(place, sheet.get());
        Map<String, String> problems = SheetChecks.problems(form.items(), form.asked(sheet.get().answers()));
        if (!problems.isEmpty()) {
            return pages.answers("survey/check", place, sheet.get(), token, 0, SheetPages.errors(problems, view), view).withStatus(422);
        }
        try {
            Answers sent = sheets.send(place.survey(), place.process(), token, () -> mayAnswer(place, http));
            return sheet.get().owner() == Sheet.Owner.PERSON
                    ? Redirect.to(view, place.path() + "/recu?jeton=" + token)
                    : pages.answers("survey/receipt", place, sheet.get().with(sheet.get().version(), sent), "", 0, new FormErrors(), view);
        } catch (Refusal refused) {
            int status = switch (refused.messageKey()) {
                case "survey.refused.unknown", "survey.refused.closed" -> 404;
                case "survey.refused.often", "survey.refused.oftenToday" -> 429;
                default -> 422;
            };
            return status == 404
                    ? pages.gone(place, sheets.find(place.survey(), token))
                    : pages.answers("survey/check", place, sheet.get(), token, 0, new FormErrors().add("envoyer", view.t(refused)), view)
                            .withStatus(status);
        }
    }

    /** Of somebody known one answer counts anyway; what is refused stays on its sheet and says when to try again. */
    private void mayAnswer(SurveyPlace place, HttpServletRequest http) {
        if (place.survey().about().who() != Who.FREE) {
            return;
        }
        if (!limits.allowsWithin(SENT_A_DAY, Source.of(http))) {
            throw new Refusal("survey.refused.oftenToday");
        }
        if (!limits.allowsWithin(SENT, Source.of(http))) {
            throw new Refusal("survey.refused.often");
        }
    }

    /** Of what was sent of somebody's, whatever they have typed since; nobody's is shown once, as nothing leads back to it. */
    @GetMapping(SheetPages.PATH + "/recu")
    Page receipt(
            @PathVariable String slug, @PathVariable String survey, @RequestParam(name = "jeton", defaultValue = "") String token, View view) {
        SurveyPlace place = pages.place(slug, survey, view);
        return sheets.find(place.survey(), token)
                .flatMap(sheet -> sheets.findSent(sheet).map(sent -> sheet.with(sent.version(), sent.answers())))
                .map(sheet -> pages.answers("survey/receipt", place, sheet, token, 0, new FormErrors(), view))
                .orElseGet(() -> pages.gone(place, Optional.empty()));
    }
}
