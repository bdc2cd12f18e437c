package org.parvis.report.follow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.identity.Account;
import org.parvis.identity.AccountSubscriptions;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.report.Report;
import org.parvis.report.Reports;
import org.parvis.report.browse.Browse;
import org.parvis.report.browse.ListChoices;
import org.parvis.report.browse.ListedReport;
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
    private final Accounts accounts;
    private final Browse browse;
    private final List<AccountSubscriptions> others;

    FollowController(
            Follows follows,
            Reports reports,
            ListChoices choices,
            FollowLetters letters,
            RateLimits limits,
            Accounts accounts,
            Browse browse,
            List<AccountSubscriptions> others) {
        this.others = others;
        this.letters = letters;
        this.accounts = accounts;
        this.browse = browse;
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
            @RequestParam(name = "rythme", defaultValue = "fois") String rhythm,
            HttpServletRequest request) {
        Report report = shown(number);
        FollowSubject subject = new FollowSubject.OneReport(report.id());
        if (view.visitor().accountId().isPresent()) {
            follows.followAs(view.visitor().account(), subject, Rhythm.of(rhythm), view.locale());
            return Redirect.to(view, "/abonnements/fait");
        }
        FormErrors errors = ask(view, subject, new FollowPage.Wish(email, rhythm), request);
        return errors.isEmpty()
                ? Redirect.to(view, "/abonnements/verifiez")
                : page(view, report, new FollowPage.Wish(email, rhythm), errors).withStatus(422);
    }

    @AllowAnyone
    @GetMapping("/abonnements")
    Page area(
            View view,
            @RequestParam(name = "categorie", defaultValue = "") String category,
            @RequestParam(name = "quartier", defaultValue = "") String district) {
        String subject = !district.isBlank() ? "district:" + district : !category.isBlank() ? "category:" + category : "all";
        return areaPage(view, subject, new FollowPage.Wish("", "jour"), new FormErrors());
    }

    @AllowAnyone
    @PostMapping("/abonnements")
    Object followArea(
            View view,
            @RequestParam(name = "sujet", defaultValue = "all") String wanted,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(name = "rythme", defaultValue = "jour") String rhythm,
            HttpServletRequest request) {
        FollowSubject subject = offered(wanted);
        if (view.visitor().accountId().isPresent()) {
            follows.followAs(view.visitor().account(), subject, Rhythm.of(rhythm), view.locale());
            return Redirect.to(view, "/abonnements/fait");
        }
        FormErrors errors = ask(view, subject, new FollowPage.Wish(email, rhythm), request);
        return errors.isEmpty()
                ? Redirect.to(view, "/abonnements/verifiez")
                : areaPage(view, wanted, new FollowPage.Wish(email, rhythm), errors).withStatus(422);
    }

    @AllowAnyone
    @GetMapping("/abonnements/verifiez")
    Page checkYourMail() {
        return Page.of("report/follow/said", "report.follow.checkMail");
    }

    @AllowAnyone
    @GetMapping("/abonnements/fait")
    Page done() {
        return Page.of("report/follow/said", "report.follow.done");
    }

    @AllowAccount
    @GetMapping("/compte/abonnements")
    Page mine(View view) {
        Account account = accounts.get(view.visitor().account());
        List<Follow> mine = follows.listOf(account);
        List<UUID> ids = mine.stream()
                .flatMap(follow -> follow.subject() instanceof FollowSubject.OneReport(UUID id) ? Stream.of(id) : Stream.of())
                .toList();
        Map<UUID, ListedReport> listed =
                browse.withIds(ids).stream().collect(Collectors.toMap(ListedReport::id, Function.identity()));
        return Page.of("report/follow/mine", new MyFollowsPage(
                mine.stream().map(follow -> mine(follow, listed, view)).toList(),
                others.stream().flatMap(one -> one.of(account, view).stream()).toList()));
    }

    @AllowAccount
    @PostMapping("/compte/abonnements/{id}/fin")
    Object end(View view, @PathVariable UUID id) {
        follows.endAs(accounts.get(view.visitor().account()), id);
        return Redirect.to(view, "/compte/abonnements");
    }

    private MyFollow mine(Follow follow, Map<UUID, ListedReport> listed, View view) {
        if (!(follow.subject() instanceof FollowSubject.OneReport(UUID id))) {
            String name = letters.name(follow.subject(), view.locale());
            return new MyFollow(follow.id(), name, "/signalements?" + follow.subject().filter().query(), follow.rhythm());
        }
        ListedReport report = listed.get(id);
        return report == null
                ? new MyFollow(follow.id(), view.t("report.follow.name.report"), "/signalements", follow.rhythm())
                : new MyFollow(follow.id(), report.title(), report.path(), follow.rhythm());
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
