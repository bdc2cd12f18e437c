package org.parvis.report.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.files.Picture;
import org.parvis.files.Pictures;
import org.parvis.report.Draft;
import org.parvis.report.Drafts;
import org.parvis.report.NearbyReport;
import org.parvis.report.Report;
import org.parvis.report.Reports;
import org.parvis.report.web.WizardPages.JoinedPage;
import org.parvis.report.web.WizardPages.NearbyPage;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Before anything more is asked: has somebody reported it already? */
@Controller
@AllowAnyone
class NearbyController {

    private static final int MOST_SHOWN = 5;
    private static final String NONE = "aucun";

    private final Drafts drafts;
    private final Reports reports;
    private final SameProblem same;
    private final Pictures pictures;
    private final Wizard wizard;

    NearbyController(Drafts drafts, Reports reports, SameProblem same, Pictures pictures, Wizard wizard) {
        this.drafts = drafts;
        this.reports = reports;
        this.same = same;
        this.pictures = pictures;
        this.wizard = wizard;
    }

    @GetMapping("/signaler/{token}/proches")
    Object ask(@PathVariable String token, View view) {
        Screen screen = wizard.screen(token, Step.NEARBY);
        List<NearbyReport> nearby = nearby(screen);
        return nearby.isEmpty() ? wizard.goOn(view, token, screen.draft().compared()) : page(screen, nearby, "", "");
    }

    @PostMapping("/signaler/{token}/proches")
    Object choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String same,
            @RequestParam(defaultValue = "") String email,
            View view) {
        Screen screen = wizard.screen(token, Step.NEARBY);
        if (same.equals(NONE)) {
            return wizard.goOn(view, token, drafts.change(token, Draft::compared));
        }
        FormErrors errors = new FormErrors();
        if (same.isEmpty() || reports.find(same).filter(Report::isPublic).isEmpty()) {
            errors.add("same", view.t("report.nearby.choose"));
        }
        if (!email.isBlank() && !SameProblem.isAddress(email)) {
            errors.add("email", view.t("casework.refused.requester.email"));
        }
        if (!errors.isEmpty()) {
            return page(screen.with(errors), nearby(screen), same, email).withStatus(422);
        }
        Report joined = reports.find(same).orElseThrow();
        this.same.join(token, joined, email.strip(), view);
        return Redirect.to(view, "/signaler/rejoint/" + joined.number() + (email.isBlank() ? "" : "?email"));
    }

    @GetMapping("/signaler/rejoint/{number}")
    Page joined(@PathVariable String number, @RequestParam Map<String, String> query) {
        Report report = reports.find(number).filter(Report::isPublic).orElseThrow(org.parvis.web.HttpProblem::notFound);
        return Page.of("report/joined", new JoinedPage(report, query.containsKey("email")));
    }

    private Page page(Screen screen, List<NearbyReport> nearby, String same, String email) {
        List<UUID> ids = nearby.stream().map(near -> near.report().id()).toList();
        return Page.of(
                "report/nearby", new NearbyPage(screen, nearby, pictures.listByOwner("report", ids), same, email));
    }

    private List<NearbyReport> nearby(Screen screen) {
        Draft.Spot spot = screen.draft().spot();
        return spot == null || screen.category() == null
                ? List.of()
                : reports.nearby(spot.point(), screen.category().code(), Wizard.NEARBY_METRES).stream()
                        .limit(MOST_SHOWN)
                        .toList();
    }
}
