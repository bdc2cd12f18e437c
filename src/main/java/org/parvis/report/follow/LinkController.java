package org.parvis.report.follow;

import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.report.Report;
import org.parvis.report.Reports;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the links in followers' messages do. Reading a link changes nothing, as mail scanners read them all: the page it
 * shows has the button. Mail programs end a follow by one POST (RFC 8058).
 */
@Controller
class LinkController {

    private final Follows follows;
    private final Reports reports;
    private final CaseActs acts;

    LinkController(Follows follows, Reports reports, CaseActs acts) {
        this.follows = follows;
        this.reports = reports;
        this.acts = acts;
    }

    @AllowAnyone
    @GetMapping("/abonnements/confirmer")
    Page askToConfirm(View view, @RequestParam(defaultValue = "") String token) {
        return follows.find(token).isPresent()
                ? Page.of("report/follow/link", new LinkPage("confirm", "/abonnements/confirmer", token))
                : unknown();
    }

    @AllowAnyone
    @PostMapping("/abonnements/confirmer")
    Object confirm(View view, @RequestParam(defaultValue = "") String token) {
        return follows.confirm(token).isPresent() ? Redirect.to(view, "/abonnements/fait") : unknown();
    }

    @AllowAnyone
    @GetMapping("/abonnements/desinscription")
    Page askToEnd(View view, @RequestParam(defaultValue = "") String token) {
        return follows.find(token).isPresent()
                ? Page.of("report/follow/link", new LinkPage("end", "/abonnements/desinscription", token))
                : Page.of("report/follow/said", "report.follow.ended");
    }

    /** By the button of the page, or by a mail program without anybody seeing a page. */
    @AllowAnyone
    @PostMapping("/abonnements/desinscription")
    Page end(View view, @RequestParam(defaultValue = "") String token) {
        follows.end(token);
        return Page.of("report/follow/said", "report.follow.ended");
    }

    @AllowAnyone
    @GetMapping("/abonnements/rouvrir")
    Page askToReopen(View view, @RequestParam(defaultValue = "") String token) {
        return followed(token) instanceof Report report
                ? Page.of("report/follow/reopen", new ReopenPage(report, "/abonnements/rouvrir", token, "", new FormErrors()))
                : unknown();
    }

    @AllowAnyone
    @PostMapping("/abonnements/rouvrir")
    Object reopen(
            View view, @RequestParam(defaultValue = "") String token, @RequestParam(name = "raison", defaultValue = "") String reason) {
        if (!(followed(token) instanceof Report report)) {
            return unknown();
        }
        try {
            acts.reopen(report.caseId(), reason, Actor.follower());
            return Redirect.to(view, report.path());
        } catch (Refusal refusal) {
            FormErrors errors = new FormErrors().add("raison", view.t(refusal));
            return Page.of("report/follow/reopen", new ReopenPage(report, "/abonnements/rouvrir", token, reason, errors))
                    .withStatus(422);
        }
    }

    private @Nullable Report followed(String token) {
        return follows.find(token)
                .map(Follow::subject)
                .filter(FollowSubject.OneReport.class::isInstance)
                .flatMap(subject -> reports.find(((FollowSubject.OneReport) subject).id()))
                .orElse(null);
    }

    private static Page unknown() {
        return Page.of("report/follow/said", "report.follow.unknownLink").withStatus(404);
    }
}
