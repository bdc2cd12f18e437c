package org.parvis.report.follow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
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

    private static final Set<String> DONE =
            Set.of("repondre", "preciser", "corriger", "corriger-relu", "rouvrir", "contester", "confirmer");

    private final Tracking tracking;
    private final Reports reports;
    private final RateLimits limits;

    TrackController(Tracking tracking, Reports reports, RateLimits limits) {
        this.tracking = tracking;
        this.reports = reports;
        this.limits = limits;
    }

    @GetMapping("/suivi")
    Page ask(@RequestParam(name = "numero", defaultValue = "") String number) {
        return Page.of("report/track/find", new FindPage(number, new FormErrors()));
    }

    @PostMapping("/suivi")
    Object find(
            View view,
            @RequestParam(name = "numero", defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        limits.tryCode(request);
        return tracking.open(number, code).<Object>map(token -> Redirect.to(view, "/suivi/" + token)).orElseGet(() -> {
            FormErrors errors = new FormErrors().add("numero", view.t("report.track.wrong"));
            return Page.of("report/track/find", new FindPage(number, errors)).withStatus(422);
        });
    }

    @GetMapping("/suivi/{token}")
    Page show(View view, @PathVariable String token, @RequestParam(name = "fait", defaultValue = "") String done) {
        return page(view, token, DONE.contains(done) ? done : "", TrackPage.Typed.NOTHING, new FormErrors());
    }

    @PostMapping("/suivi/{token}/{act:repondre|preciser|corriger|rouvrir|contester|confirmer}")
    Object act(
            View view,
            @PathVariable String token,
            @PathVariable String act,
            @RequestParam(name = "texte", defaultValue = "") String text) {
        try {
            return Redirect.to(view, "/suivi/" + token + "?fait=" + carryOut(act, token, text, view));
        } catch (Refusal refusal) {
            FormErrors errors = new FormErrors().add(act, view.t(refusal));
            return page(view, token, "", new TrackPage.Typed(act, text), errors).withStatus(422);
        }
    }

    /** Answers with what was done. */
    private String carryOut(String act, String token, String text, View view) {
        switch (act) {
            case "repondre" -> tracking.answer(token, text);
            case "preciser" -> tracking.addDetail(token, text, view);
            case "corriger" -> {
                return tracking.correct(token, text, view) ? "corriger" : "corriger-relu";
            }
            case "contester" -> tracking.appeal(token, text);
            case "confirmer" -> tracking.confirmFixed(token, view);
            default -> tracking.reopen(token, text, view);
        }
        return act;
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
