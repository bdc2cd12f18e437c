package org.parvis.report.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.report.category.Categories;
import org.parvis.report.category.Category;
import org.parvis.report.category.CategoryTree;
import org.parvis.shared.Delay;
import org.parvis.shared.Period;
import org.parvis.territory.District;
import org.parvis.territory.DistrictLayer;
import org.parvis.territory.Districts;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures of reports by month, category and district. */
@Service
@Transactional(readOnly = true)
public class Figures {

    private static final int WEEK = 7;

    private final FigureStore store;
    private final Categories categories;
    private final Districts districts;
    private final Territories territories;
    private final Clock clock;

    Figures(FigureStore store, Categories categories, Districts districts, Territories territories, Clock clock) {
        this.store = store;
        this.categories = categories;
        this.districts = districts;
        this.territories = territories;
        this.clock = clock;
    }

    /** Reports that came and that were solved. */
    public record Week(long received, long solved) {}

    public Week lastSevenDays() {
        Counts counts = store.days(today().minusDays(WEEK - 1));
        return new Week(counts.received(), counts.solved());
    }

    /**
     * What is asked for, as an address says it.
     *
     * @param period the key of a {@link Period}; one that says nothing is the last year that holds reports
     */
    public FigureFilter filter(String category, String district, String period) {
        return new FigureFilter(category, district, Period.of(period, known(), thisMonth()));
    }

    /** Keys of the periods that can be chosen. */
    public List<String> periods() {
        return Period.choices(known(), thisMonth());
    }

    private Period.Known known() {
        return store.known().orElseGet(() -> new Period.Known(thisMonth(), thisMonth()));
    }

    /** A line for each month, the oldest first, months without anything included. */
    public List<FigureRow> byMonth(FigureFilter filter, Locale locale) {
        Map<String, Counts> counts = store.months(filter);
        Map<String, Delay> delays = store.delaysByMonth(filter);
        List<FigureRow> rows = new ArrayList<>();
        Period period = filter.period();
        for (YearMonth month = period.first(); !month.isAfter(period.last()); month = month.plusMonths(1)) {
            String key = month.atDay(1).toString();
            rows.add(row(key, label(month, locale), false, counts, delays));
        }
        return rows;
    }

    /** A line for each group, or for each category of the group asked for; those with most reports first. */
    public List<FigureRow> byCategory(FigureFilter filter, Locale locale) {
        List<Category> asked = categoriesOf(filter);
        List<String> codes = asked.stream().map(Category::code).toList();
        Map<String, Counts> counts = store.categories(filter, codes);
        Map<String, Delay> delays = store.delaysByCategory(filter, codes);
        return asked.stream()
                .filter(category -> counts.containsKey(category.code()))
                .map(category -> row(category.code(), category.label(locale), !category.label().isIn(locale), counts, delays))
                .sorted(Comparator.comparingLong((FigureRow row) -> row.counts().received()).reversed())
                .toList();
    }

    /** A line for each district of the layer that is shown to people. */
    public List<FigureRow> byDistrict(FigureFilter filter) {
        List<DistrictLayer> layers = districts.layers();
        if (layers.isEmpty()) {
            return List.of();
        }
        Map<String, Counts> counts = store.districts(filter);
        Map<String, Delay> delays = store.delaysByDistrict(filter);
        List<District> shown = districts.list(layers.getFirst().code());
        return shown.stream()
                .map(district -> row(district.reference(), district.name(), true, counts, delays))
                .toList();
    }

    /** How many open reports are over their promise at this moment, whenever they came. */
    public long lateNow(FigureFilter filter) {
        List<String> codes = filter.category().isEmpty()
                ? List.of()
                : categories.tree().withChildren(filter.category());
        return store.lateNow(codes, filter.district());
    }

    public List<Late> late() {
        return store.late();
    }

    private List<Category> categoriesOf(FigureFilter filter) {
        CategoryTree tree = categories.tree();
        return tree.find(filter.category())
                .map(category -> tree.isGroup(category) ? tree.childrenOf(category) : List.of(category))
                .orElse(tree.roots());
    }

    private static FigureRow row(String key, String label, boolean isOfTown, Map<String, Counts> counts, Map<String, Delay> delays) {
        @Nullable Delay delay = delays.get(key);
        return new FigureRow(key, label, isOfTown, counts.getOrDefault(key, Counts.NONE), delay == null ? null : delay.median());
    }

    private static String label(YearMonth month, Locale locale) {
        return month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale)
                + " " + month.format(DateTimeFormatter.ofPattern("yyyy"));
    }

    private YearMonth thisMonth() {
        return YearMonth.from(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(territories.current().zone()));
    }
}
