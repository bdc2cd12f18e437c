package org.parvis.report.browse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.report.figures.Figures;
import org.parvis.web.HomeTile;
import org.parvis.web.SearchSource;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Reports on the front page and in the site's search. */
@Component
class ReportTile implements HomeTile, SearchSource {

    private static final int SHOWN = 5;
    private static final int FOUND = 10;
    private static final Pattern SHORT_NUMBER = Pattern.compile("(?:S-)?(?:(?<year>20\\d\\d)-)?(?<figures>\\d{3,6})");

    private final Browse browse;
    private final ReportCards cards;
    private final Figures figures;
    private final Clock clock;

    ReportTile(Browse browse, ReportCards cards, Figures figures, Clock clock) {
        this.browse = browse;
        this.cards = cards;
        this.figures = figures;
        this.clock = clock;
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
        return numbers(number).stream()
                .flatMap(written -> browse.find(written).stream())
                .map(ListedReport::path)
                .findFirst();
    }

    /** As it may be meant: whole, without its zeros, or the last figures alone, then of this year. */
    private List<String> numbers(String typed) {
        String number = typed.strip().toUpperCase(Locale.ROOT);
        Matcher brief = SHORT_NUMBER.matcher(number);
        if (!brief.matches()) {
            return number.length() > 30 ? List.of() : List.of(number);
        }
        String year = brief.group("year") == null ? String.valueOf(LocalDate.now(clock).getYear()) : brief.group("year");
        return List.of("S-%s-%06d".formatted(year, Integer.parseInt(brief.group("figures"))));
    }

    @Override
    public List<Item> find(String words, View view) {
        List<ListedReport> all = browse.newest(new ReportFilter("", "", StateFilter.ALL, words), FOUND);
        return items(all.isEmpty() ? withSomeOf(words) : all, view);
    }

    /** Nobody wrote all of these words; some of them are better than nothing. */
    private List<ListedReport> withSomeOf(String words) {
        String some = String.join(" or ", words.strip().split("[^\\p{L}\\p{N}]+"));
        return browse.newest(new ReportFilter("", "", StateFilter.ALL, some), FOUND);
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
