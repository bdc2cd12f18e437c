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
        List<ListedReport> found = browse.list(filter, after, Browse.PAGE + 1);
        boolean more = found.size() > Browse.PAGE;
        boolean isAlike = isStart && found.isEmpty() && filter.isWordsOnly();
        List<ListedReport> shown = isAlike
                ? browse.alike(filter.words(), Browse.PAGE)
                : found.subList(0, Math.min(found.size(), Browse.PAGE));
        ListPage page = new ListPage(
                filter,
                cards.of(shown, view),
                browse.count(filter).orElse(null),
                older(filter, after, shown, more),
                isStart,
                isAlike,
                choices.of(view),
                drawing.draw(filter, shown, view),
                FeedAddress.of(filter));
        return Page.of("report/browse/list", page).cacheable();
    }

    private @Nullable String older(ReportFilter filter, Cursor after, List<ListedReport> shown, boolean more) {
        Optional<Cursor> last = more ? Optional.of(shown.getLast().cursor()) : browse.goOn(filter, after);
        return last.map(cursor -> filter.queryWith("apres", cursor.word())).orElse(null);
    }
}
