package org.parvis.report.feeds;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.parvis.report.browse.Browse;
import org.parvis.report.browse.ListedReport;
import org.parvis.report.browse.ReportCards;
import org.parvis.report.browse.ReportFilter;
import org.parvis.report.browse.StateFilter;
import org.parvis.report.category.Categories;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.SharedAnswer;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The newest reports as Atom and RSS: of everything, of a category, of a district. */
@Controller
@AllowAnyone
class FeedController {

    private static final int MOST = 50;
    private static final Duration FRESH = Duration.ofSeconds(30);

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
        List<ListedReport> reports = browse.newest(filter, MOST);
        Instant changed = reports.stream()
                .map(ListedReport::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        Feed feed = new Feed(view.site().name() + " : " + title, view.path(), changed, cards.of(reports, view));
        boolean atom = format.equals("atom");
        String xml = atom ? FeedWriter.atom(feed, view) : FeedWriter.rss(feed, view);
        response.setContentType(atom ? "application/atom+xml;charset=UTF-8" : "application/rss+xml;charset=UTF-8");
        response.setDateHeader("Last-Modified", changed.toEpochMilli());
        SharedAnswer.of(xml.getBytes(StandardCharsets.UTF_8), FRESH).write(request, response);
    }
}
