package org.parvis.report.browse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.database.PageTransaction;
import org.parvis.web.AllowAnyone;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of public reports, and the map beside it. */
@Controller
class ListController {

    /** Newest reports of a district that the map in the page gathers: no counts are kept of it. */
    private static final int DRAWN = 300;

    private final Browse browse;
    private final ReportCards cards;
    private final ListChoices choices;
    private final MapDrawing drawing;
    private final NumberSearch numbers;

    ListController(
            Browse browse, ReportCards cards, ListChoices choices, MapDrawing drawing, NumberSearch numbers) {
        this.numbers = numbers;
        this.browse = browse;
        this.cards = cards;
        this.choices = choices;
        this.drawing = drawing;
    }

    @AllowAnyone
    @GetMapping("/signalements")
    @PageTransaction
    Object list(View view, HttpServletRequest request) {
        ReportFilter filter = ReportQuery.of(request);
        Optional<String> exact = numbers.pathOfWhole(filter.words());
        return exact.isPresent() ? Redirect.to(view, exact.get()) : page(filter, request.getParameter("apres"), view);
    }

    private Page page(ReportFilter filter, @Nullable String apres, View view) {
        Cursor after = Cursor.find(apres).orElse(Cursor.START);
        boolean isStart = after.equals(Cursor.START);
        Browse.Found found = isStart
                ? browse.find(filter, filter.isOfDistrict() ? DRAWN : Browse.PAGE + 1)
                : new Browse.Found(browse.list(filter, after, Browse.PAGE + 1), false);
        boolean more = found.reports().size() > Browse.PAGE;
        List<ListedReport> shown = found.reports().subList(0, Math.min(found.reports().size(), Browse.PAGE));
        // With words the map shows what the page lists: a search for more would cost more than the page.
        List<ListedReport> drawn = filter.isOfDistrict() ? ofDistrict(filter, isStart, found) : shown;
        ListPage page = new ListPage(
                filter,
                cards.of(shown, view),
                browse.count(filter).orElse(null),
                older(filter, after, shown, more),
                isStart,
                found.isAlike(),
                choices.of(view),
                drawing.draw(filter, drawn, view),
                FeedAddress.of(filter));
        return Page.of("report/browse/list", page).cacheable();
    }

    /** The list's first page has begun with them. */
    private List<ListedReport> ofDistrict(ReportFilter filter, boolean isStart, Browse.Found found) {
        return isStart ? found.reports() : browse.newest(filter, DRAWN);
    }

    private @Nullable String older(ReportFilter filter, Cursor after, List<ListedReport> shown, boolean more) {
        Optional<Cursor> last = more ? Optional.of(shown.getLast().cursor()) : browse.goOn(filter, after);
        return last.map(cursor -> filter.queryWith("apres", cursor.word())).orElse(null);
    }
}
