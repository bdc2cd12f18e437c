package org.parvis.report.feeds;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.report.browse.Browse;
import org.parvis.report.browse.ListedReport;
import org.parvis.report.browse.ReportCard;
import org.parvis.report.browse.ReportCards;
import org.parvis.report.browse.ReportFilter;
import org.parvis.report.browse.StateFilter;
import org.parvis.report.category.Categories;
import org.parvis.web.AllowAnyone;
import org.parvis.web.Feed;
import org.parvis.web.HttpProblem;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The newest reports as Atom and RSS: of everything, of a category, of a district. */
@Controller
@AllowAnyone
class FeedController {

    private static final int MOST = 50;

    private final Browse browse;
    private final ReportCards cards;
    private final Categories categories;

    FeedController(Browse browse, ReportCards cards, Categories categories) {
        this.browse = browse;
        this.cards = cards;
        this.categories = categories;
    }

    @GetMapping("/flux/signalements.{format:atom|rss}")
    void everything(View view, @PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(view, ReportFilter.NONE, view.t("report.public.title"), format, request, response);
    }

    @GetMapping("/flux/categorie/{code:.+}.{format:atom|rss}")
    void category(
            View view,
            @PathVariable String code,
            @PathVariable String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (categories.find(code).isEmpty()) {
            throw HttpProblem.notFound();
        }
        ReportFilter filter = new ReportFilter(code, "", StateFilter.ALL, "");
        write(view, filter, cards.category(code, view), format, request, response);
    }

    @GetMapping("/flux/quartier/{code:.+}.{format:atom|rss}")
    void district(
            View view,
            @PathVariable String code,
            @PathVariable String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ReportFilter filter = new ReportFilter("", code, StateFilter.ALL, "");
        String name = cards.district(List.of(code));
        if (name.isEmpty()) {
            throw HttpProblem.notFound();
        }
        write(view, filter, name, format, request, response);
    }

    private void write(
            View view,
            ReportFilter filter,
            String title,
            String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        List<Feed.Entry> entries = cards.of(browse.newest(filter, MOST), view).stream().map(card -> entry(card, view)).toList();
        new Feed(view.site().name() + " : " + title, view.path(), "/signalements", entries).write(format.equals("atom"), view, request, response);
    }

    private static Feed.Entry entry(ReportCard card, View view) {
        ListedReport report = card.report();
        String summary = Stream.of(card.category(), report.address(), card.outcome()).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        return new Feed.Entry(
                report.title() + " (" + view.t(card.tag().words()) + ")", report.path(), report.submittedAt(), report.updatedAt(), summary,
                new Feed.Category(report.category(), card.category()), report.point());
    }
}
