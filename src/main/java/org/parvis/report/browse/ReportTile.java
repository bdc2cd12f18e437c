package org.parvis.report.browse;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.report.figures.Figures;
import org.parvis.web.HomeTile;
import org.parvis.web.SearchSource;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reports on the front page and in the site's search. */
@Component
@Order(100)
class ReportTile implements HomeTile, SearchSource {

    private static final int SHOWN = 5;
    private static final int FOUND = 10;

    private final Browse browse;
    private final ReportCards cards;
    private final Figures figures;
    private final NumberSearch numbers;

    ReportTile(Browse browse, ReportCards cards, Figures figures, NumberSearch numbers) {
        this.browse = browse;
        this.numbers = numbers;
        this.cards = cards;
        this.figures = figures;
    }

    @Override
    public int position() {
        return 100;
    }

    @Override
    public @Nullable Tile tile(View view) {
        List<ListedReport> newest = browse.newest(SHOWN);
        if (newest.isEmpty()) {
            return null;
        }
        Figures.Week week = figures.lastSevenDays();
        List<Figure> numbers = List.of(
                new Figure(view.number(week.received()), view.t("report.public.week.received")),
                new Figure(view.number(week.solved()), view.t("report.public.week.solved")));
        return new Tile(
                view.t("report.public.tile"),
                numbers,
                items(newest, view),
                new Link(view.t("report.public.seeAll"), "/signalements"));
    }

    @Override
    public Optional<String> pathOf(String number) {
        return numbers.path(number);
    }

    @Override
    public List<Item> find(String words, View view) {
        return items(browse.find(new ReportFilter("", "", StateFilter.ALL, words), FOUND).reports(), view);
    }

    @Override
    public String heading(View view) {
        return view.t("report.public.title");
    }

    @Override
    public String morePath(String words) {
        return "/signalements?" + new ReportFilter("", "", StateFilter.ALL, words).query();
    }

    private List<Item> items(List<ListedReport> reports, View view) {
        return cards.of(reports, view).stream()
                .map(card -> new Item(
                        card.report().title(),
                        card.report().path(),
                        card.tag().cssClass(),
                        view.t(card.tag().words()),
                        note(card)))
                .toList();
    }

    private static String note(ReportCard card) {
        StringBuilder note = new StringBuilder(card.category());
        for (String part : List.of(card.report().address(), card.outcome())) {
            if (!part.isEmpty()) {
                note.append(" · ").append(part);
            }
        }
        return note.toString();
    }
}
