package org.parvis.report.moderation;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.EmailAddress;
import org.parvis.report.Report;
import org.parvis.report.Reports;
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

/** Objecting to what a page shows. */
@Controller
@AllowAnyone
class FlagController {

    private final ModerationQueue queue;
    private final Reports reports;
    private final RateLimits limits;

    FlagController(ModerationQueue queue, Reports reports, RateLimits limits) {
        this.queue = queue;
        this.reports = reports;
        this.limits = limits;
    }

    @GetMapping("/signalements/{number}/alerter")
    Page ask(@PathVariable String number) {
        return Page.of(
                "report/moderation/flag", new FlagPage(shown(number), FlagPage.Typed.NOTHING, new FormErrors()));
    }

    @PostMapping("/signalements/{number}/alerter")
    Object flag(
            View view,
            @PathVariable String number,
            @RequestParam(name = "texte", defaultValue = "") String words,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request) {
        Report report = shown(number);
        FormErrors errors = new FormErrors();
        Flagger flagger = flagger(email, view, errors);
        if (errors.isEmpty()) {
            limits.sendMessage(request);
            try {
                queue.flag(report, words, flagger);
                return Redirect.to(view, "/alerte-recue");
            } catch (Refusal refusal) {
                errors.add("texte", view.t(refusal));
            }
        }
        return Page.of("report/moderation/flag", new FlagPage(report, new FlagPage.Typed(words, email), errors))
                .withStatus(422);
    }

    @GetMapping("/alerte-recue")
    Page thanks() {
        return Page.of("report/follow/said", "report.moderation.flagged");
    }

    private static @Nullable Flagger flagger(String email, View view, FormErrors errors) {
        if (email.isBlank()) {
            return null;
        }
        try {
            return new Flagger(EmailAddress.of(email), view.locale());
        } catch (Refusal refusal) {
            errors.add("email", view.t(refusal));
            return null;
        }
    }

    private Report shown(String number) {
        return reports.find(number).filter(Report::isPublic).orElseThrow(HttpProblem::notFound);
    }
}
