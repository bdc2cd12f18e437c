package org.parvis.report.follow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.parvis.messaging.EmailAddress;
import org.parvis.report.Report;
import org.parvis.report.Reports;
import org.parvis.report.browse.ListChoices;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAccount;
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

/** Asking to be told: of one report, or of all in a category or district. */
@Controller
class FollowController {

    private final Follows follows;
    private final Reports reports;
    private final ListChoices choices;
    private final FollowLetters letters;
    private final RateLimits limits;

    FollowController(
            Follows follows, Reports reports, ListChoices choices, FollowLetters letters, RateLimits limits) {
        this.letters = letters;
        this.follows = follows;
        this.reports = reports;
        this.choices = choices;
        this.limits = limits;
    }

    @AllowAnyone
    @GetMapping("/signalements/{number}/suivre")
    Page oneReport(View view, @PathVariable String number) {
        return page(view, shown(number), new FollowPage.Wish("", "fois"), new FormErrors());
    }

    @AllowAnyone
    @PostMapping("/signalements/{number}/suivre")
    Object followReport(
            View view,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "fois") String rythme,
            HttpServletRequest request) {
        Report report = shown(number);
        FollowSubject subject = new FollowSubject.OneReport(report.id());
        if (view.visitor().accountId().isPresent()) {
            follows.followAs(view.visitor().account(), subject, Rhythm.of(rythme), view.locale());
            return Redirect.to(view, "/abonnements/fait");
        }
        FormErrors errors = ask(view, subject, new FollowPage.Wish(email, rythme), request);
        return errors.isEmpty()
                ? Redirect.to(view, "/abonnements/verifiez")
                : page(view, report, new FollowPage.Wish(email, rythme), errors).withStatus(422);
    }

    @AllowAnyone
    @GetMapping("/abonnements")
    Page area(
            View view,
            @RequestParam(defaultValue = "") String categorie,
            @RequestParam(defaultValue = "") String quartier) {
        String subject = !quartier.isBlank() ? "district:" + quartier : !categorie.isBlank() ? "category:" + categorie : "all";
        return areaPage(view, subject, new FollowPage.Wish("", "jour"), new FormErrors());
    }

    @AllowAnyone
    @PostMapping("/abonnements")
    Object followArea(
            View view,
            @RequestParam(defaultValue = "all") String sujet,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "jour") String rythme,
            HttpServletRequest request) {
        FollowSubject subject = offered(sujet);
        if (view.visitor().accountId().isPresent()) {
            follows.followAs(view.visitor().account(), subject, Rhythm.of(rythme), view.locale());
            return Redirect.to(view, "/abonnements/fait");
        }
        FormErrors errors = ask(view, subject, new FollowPage.Wish(email, rythme), request);
        return errors.isEmpty()
                ? Redirect.to(view, "/abonnements/verifiez")
                : areaPage(view, sujet, new FollowPage.Wish(email, rythme), errors).withStatus(422);
    }

    @AllowAnyone
    @GetMapping("/abonnements/verifiez")
    Page checkYourMail(View view) {
        return Page.of("report/follow/said", "report.follow.checkMail");
    }

    @AllowAnyone
    @GetMapping("/abonnements/fait")
    Page done(View view) {
        return Page.of("report/follow/said", "report.follow.done");
    }

    @AllowAccount
    @GetMapping("/compte/abonnements")
    Page mine(View view) {
        List<MyFollow> mine = follows.ofAccount(view.visitor().account()).stream()
                .map(follow -> new MyFollow(follow.id(), name(follow.subject(), view), path(follow.subject()), follow.rhythm()))
                .toList();
        return Page.of("report/follow/mine", mine);
    }

    @AllowAccount
    @PostMapping("/compte/abonnements/{id}/fin")
    Object end(View view, @PathVariable UUID id) {
        follows.endAs(view.visitor().account(), id);
        return Redirect.to(view, "/compte/abonnements");
    }

    private FormErrors ask(View view, FollowSubject subject, FollowPage.Wish wish, HttpServletRequest request) {
        FormErrors errors = new FormErrors();
        try {
            EmailAddress address = EmailAddress.of(wish.email());
            limits.sendMessage(request);
            follows.ask(subject, address, Rhythm.of(wish.rhythm()), view.locale());
        } catch (Refusal refusal) {
            errors.add("email", view.t(refusal));
        }
        return errors;
    }

    private String name(FollowSubject subject, View view) {
        return subject instanceof FollowSubject.OneReport(UUID id)
                ? reports.find(id).filter(Report::isPublic).map(Report::title).orElse(view.t("report.follow.name.report"))
                : letters.name(subject, view.locale());
    }

    private String path(FollowSubject subject) {
        return subject instanceof FollowSubject.OneReport(UUID id)
                ? reports.find(id).map(Report::path).orElse("/signalements")
                : "/signalements?" + subject.filter().query();
    }

    private FollowSubject offered(String word) {
        boolean known = word.equals("all")
                || word.startsWith("category:") && choices.knowsCategory(word.substring("category:".length()))
                || word.startsWith("district:") && choices.knowsDistrict(word.substring("district:".length()));
        if (!known) {
            throw new HttpProblem(400);
        }
        return FollowSubject.of(word);
    }

    private Report shown(String number) {
        return reports.find(number).filter(Report::isPublic).orElseThrow(HttpProblem::notFound);
    }

    private static Page page(View view, Report report, FollowPage.Wish wish, FormErrors errors) {
        return Page.of("report/follow/form", new FollowPage(report.number(), report.title(), null, "", wish, errors));
    }

    private Page areaPage(View view, String subject, FollowPage.Wish wish, FormErrors errors) {
        String title = view.t("report.follow.area");
        return Page.of("report/follow/form", new FollowPage(null, title, choices.of(view), subject, wish, errors));
    }
}
