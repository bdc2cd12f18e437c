package org.parvis.report.follow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Cases;
import org.parvis.identity.Accounts;
import org.parvis.report.browse.Browse;
import org.parvis.report.browse.Cursor;
import org.parvis.report.browse.ListedReport;
import org.parvis.report.browse.OwnReport;
import org.parvis.report.browse.OwnReportStore;
import org.parvis.report.browse.ReportCard;
import org.parvis.report.browse.ReportCards;
import org.parvis.web.AllowAccount;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Mes signalements»: those that an account has sent, and those that it follows. */
@Controller
@AllowAccount
class MyReportsController {

    private final OwnReportStore own;
    private final FollowStore follows;
    private final Browse browse;
    private final ReportCards cards;
    private final Accounts accounts;
    private final Cases cases;

    MyReportsController(
            OwnReportStore own,
            FollowStore follows,
            Browse browse,
            ReportCards cards,
            Accounts accounts,
            Cases cases) {
        this.own = own;
        this.follows = follows;
        this.browse = browse;
        this.cards = cards;
        this.accounts = accounts;
        this.cases = cases;
    }

    @GetMapping("/compte/signalements")
    Page sent(View view, @RequestParam(name = "apres", required = false) @Nullable String after) {
        Optional<Cursor> cursor = Cursor.find(after);
        List<OwnReport> found =
                own.of(view.visitor().account(), cursor.orElse(Cursor.START), Browse.PAGE + 1);
        List<OwnReport> shown = found.subList(0, Math.min(Browse.PAGE, found.size()));
        List<ReportCard> dressed = cards.of(shown.stream().map(OwnReport::report).toList(), view);
        String older = found.size() > shown.size() ? shown.getLast().report().cursor().word() : null;
        return Page.of("report/follow/sent", MyReportsPage.sent(shown, dressed, cursor.isEmpty(), older));
    }

    @GetMapping("/compte/signalements/suivis")
    Page followed(View view, @RequestParam(name = "apres", required = false) @Nullable String after) {
        Optional<Cursor> cursor = Cursor.find(after);
        List<FollowStore.Followed> found = follows.reportsOf(
                accounts.get(view.visitor().account()), cursor.orElse(Cursor.START), Browse.PAGE + 1);
        List<FollowStore.Followed> shown = found.subList(0, Math.min(Browse.PAGE, found.size()));
        List<ListedReport> reports = browse.withIds(
                shown.stream().map(FollowStore.Followed::report).distinct().toList());
        String older = found.size() > shown.size() ? shown.getLast().cursor().word() : null;
        return Page.of("report/follow/followed", new MyReportsPage(List.of(), cards.of(reports, view), cursor.isEmpty(), older));
    }

    /** Opens the page that only the sender sees, by a fresh private link: the first was written down nowhere. */
    @PostMapping("/compte/signalements/{number}/suivi")
    Object track(View view, @PathVariable String number) {
        UUID subject = own.findCase(view.visitor().account(), number).orElseThrow(HttpProblem::notFound);
        return Redirect.to(view, "/suivi/" + cases.newLink(subject));
    }
}
