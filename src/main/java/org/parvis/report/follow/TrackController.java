package org.parvis.report.follow;

import jakarta.servlet.http.HttpServletRequest;
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

/** «Suivre ma demande»: by number and code, then by a private link. */
@Controller
@AllowAnyone
class TrackController {

    private final Tracking tracking;
    private final Reports reports;
    private final RateLimits limits;

    TrackController(Tracking tracking, Reports reports, RateLimits limits) {
        this.tracking = tracking;
        this.reports = reports;
        this.limits = limits;
    }

    @GetMapping("/suivi")
    Page ask(@RequestParam(defaultValue = "") String numero) {
        return Page.of("report/track/find", new FindPage(numero, new FormErrors()));
    }

    @PostMapping("/suivi")
    Object find(
            View view,
            @RequestParam(defaultValue = "") String numero,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        limits.tryCode(request);
        return tracking.open(numero, code).<Object>map(token -> Redirect.to(view, "/suivi/" + token)).orElseGet(() -> {
            FormErrors errors = new FormErrors().add("numero", view.t("report.track.wrong"));
            return Page.of("report/track/find", new FindPage(numero, errors)).withStatus(422);
        });
    }

    @GetMapping("/suivi/{token}")
    Page show(View view, @PathVariable String token, @RequestParam(defaultValue = "") String fait) {
        String done = fait.matches("repondre|preciser|corriger|rouvrir|contester") ? fait : "";
        return page(view, token, done, TrackPage.Typed.NOTHING, new FormErrors());
    }

    @PostMapping("/suivi/{token}/{act:repondre|preciser|corriger|rouvrir}")
    Object act(
            View view,
            @PathVariable String token,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String texte) {
        try {
            switch (act) {
                case "repondre" -> tracking.answer(token, texte);
                case "preciser" -> tracking.addDetail(token, texte, view);
                case "corriger" -> tracking.correct(token, texte, view);
                default -> tracking.reopen(token, texte, view);
            }
            return Redirect.to(view, "/suivi/" + token + "?fait=" + act);
        } catch (Refusal refusal) {
            FormErrors errors = new FormErrors().add(act, view.t(refusal));
            return page(view, token, "", new TrackPage.Typed(act, texte), errors).withStatus(422);
        }
    }

    @GetMapping("/signalements/{number}/rouvrir")
    Page howToReopen(@PathVariable String number) {
        Report report = reports.find(number).filter(Report::isPublic).orElseThrow(HttpProblem::notFound);
        return Page.of("report/track/reopen", report);
    }

    private Page page(View view, String token, String done, TrackPage.Typed typed, FormErrors errors) {
        return tracking.find(token, view, done, typed, errors)
                .map(page -> Page.of("report/track/show", page))
                .orElseThrow(HttpProblem::notFound);
    }
}
