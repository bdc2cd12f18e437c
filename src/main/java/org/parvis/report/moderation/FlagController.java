package org.parvis.report.moderation;

import jakarta.servlet.http.HttpServletRequest;
import org.parvis.casework.Cases;
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

/** Objecting to what a page shows, and an author's appeal against a moderator. */
@Controller
@AllowAnyone
class FlagController {

    private final Moderation moderation;
    private final Reports reports;
    private final Cases cases;
    private final RateLimits limits;

    FlagController(Moderation moderation, Reports reports, Cases cases, RateLimits limits) {
        this.moderation = moderation;
        this.reports = reports;
        this.cases = cases;
        this.limits = limits;
    }

    @GetMapping("/signalements/{number}/alerter")
    Page ask(@PathVariable String number) {
        return Page.of("report/moderation/flag", new FlagPage(shown(number), "", new FormErrors()));
    }

    @PostMapping("/signalements/{number}/alerter")
    Object flag(
            View view,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String texte,
            HttpServletRequest request) {
        Report report = shown(number);
        try {
            limits.sendMessage(request);
            moderation.flag(report, texte);
            return Redirect.to(view, "/alerte-recue");
        } catch (Refusal refusal) {
            FormErrors errors = new FormErrors().add("texte", view.t(refusal));
            return Page.of("report/moderation/flag", new FlagPage(report, texte, errors)).withStatus(422);
        }
    }

    @GetMapping("/alerte-recue")
    Page thanks() {
        return Page.of("report/follow/said", "report.moderation.flagged");
    }

    @PostMapping("/suivi/{token}/contester")
    Object appeal(View view, @PathVariable String token, @RequestParam(defaultValue = "") String texte) {
        Report report = cases.findByLink(token)
                .flatMap(subject -> reports.find(subject.subjectId()))
                .orElseThrow(HttpProblem::notFound);
        moderation.appeal(report, texte);
        return Redirect.to(view, "/suivi/" + token + "?fait=contester");
    }

    private Report shown(String number) {
        return reports.find(number).filter(Report::isPublic).orElseThrow(HttpProblem::notFound);
    }
}
