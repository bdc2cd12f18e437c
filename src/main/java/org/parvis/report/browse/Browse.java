package org.parvis.report.browse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.parvis.database.AskedWords;
import org.parvis.report.Cells;
import org.parvis.report.category.Categories;
import org.parvis.shared.GeoPoint;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Public reports for whoever wants to read them: lists, the map's squares, counts. */
@Service
@Transactional(readOnly = true)
public class Browse {

    /** Reports on a page of a list. */
    public static final int PAGE = 20;

    /** Newest reports that a filter without ready counts shows on the map. */
    private static final int MOST_ON_MAP = 1_000;

    private static final int SINGLES_A_SQUARE = 3;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final BrowseStore store;
    private final SearchStore search;
    private final PickedStore picked;
    private final MapStore squares;
    private final Categories categories;

    Browse(BrowseStore store, SearchStore search, PickedStore picked, MapStore squares, Categories categories) {
        this.store = store;
        this.search = search;
        this.picked = picked;
        this.squares = squares;
        this.categories = categories;
    }

    public List<ListedReport> newest(int most) {
        return store.newest(Cursor.START, most);
    }

    public List<ListedReport> newest(ReportFilter filter, int most) {
        return list(filter, Cursor.START, most);
    }

    /** Those of these reports that are public, in this order. */
    public List<ListedReport> withIds(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : picked.withIds(ids);
    }

    public Optional<ListedReport> find(String number) {
        return picked.find(number);
    }

    /** The newest that match, after the cursor. */
    public List<ListedReport> list(ReportFilter filter, Cursor after, int most) {
        List<String> codes = codes(filter);
        List<String> statuses = statuses(filter);
        if (!filter.words().isEmpty()) {
            return search.matching(filter, codes, statuses, after, most);
        }
        if (!filter.district().isEmpty()) {
            return store.inDistrict(filter.district(), codes, statuses, after, most);
        }
        return store.chosen(codes, statuses, after, most);
    }

    /** @param isAlike whether these have only some of the words asked for, because none has all */
    record Found(List<ListedReport> reports, boolean isAlike) {}

    /**
     * The beginning of a list: the newest that match. Where only words are asked for and no report has them all, a page of
     * those that have some, the closest first; it has no continuation.
     */
    Found find(ReportFilter filter, int most) {
        List<ListedReport> matching = newest(filter, most);
        if (!matching.isEmpty() || !filter.isWordsOnly()) {
            return new Found(matching, false);
        }
        List<ListedReport> alike = alike(filter.words(), Math.min(most, PAGE));
        return new Found(alike, !alike.isEmpty());
    }

    private List<ListedReport> alike(String words, int most) {
        List<String> each = NO_WORD.splitAsStream(AskedWords.of(words)).filter(word -> word.length() > 2).toList();
        return each.isEmpty() ? List.of() : search.someOf(each, most);
    }

    /** Where to look further when a page is not full though there may be more: rare states of a large district. */
    Optional<Cursor> goOn(ReportFilter filter, Cursor after) {
        boolean narrowed = !filter.category().isEmpty() || filter.state() != StateFilter.ALL;
        return filter.isOfDistrict() && narrowed
                ? store.windowEnd(filter.district(), after)
                : Optional.empty();
    }

    /** How many match, where that is counted already. */
    public Optional<Long> count(ReportFilter filter) {
        return filter.isCounted() ? Optional.of(squares.count(facet(filter))) : Optional.empty();
    }

    Optional<MapStore.Box> box() {
        return squares.box();
    }

    /**
     * What a window of the map shows without opening any square.
     *
     * @param listed those that are gathered where no counts are kept
     */
    MapContent squares(ReportFilter filter, List<ListedReport> listed, MapView view) {
        int grid = view.grid(filter);
        return filter.isCounted()
                ? new MapContent(squares.clusters(facet(filter), grid, view.ranges()), List.of())
                : gathered(listed, view, grid);
    }

    /** What a window of the map shows: marks for many reports together, and reports by themselves. */
    MapContent map(ReportFilter filter, MapView view) {
        int grid = view.grid(filter);
        if (!filter.isCounted()) {
            return gathered(find(filter, MOST_ON_MAP).reports(), view, grid);
        }
        List<Cluster> found = squares.clusters(facet(filter), grid, view.ranges());
        if (!view.showsSingleReports()) {
            return new MapContent(found, List.of());
        }
        return withSingles(found, filter);
    }

    private MapContent withSingles(List<Cluster> found, ReportFilter filter) {
        List<Square> few = found.stream()
                .filter(cluster -> cluster.reports() <= SINGLES_A_SQUARE)
                .map(Cluster::square)
                .toList();
        List<Cluster> many = found.stream()
                .filter(cluster -> cluster.reports() > SINGLES_A_SQUARE)
                .toList();
        return new MapContent(many, picked.inSquares(few, codes(filter), statuses(filter), SINGLES_A_SQUARE));
    }

    /** Puts listed reports into squares here: for filters of which no counts are kept. */
    private static MapContent gathered(List<ListedReport> reports, MapView view, int grid) {
        Map<Long, List<ListedReport>> byTile = new HashMap<>();
        for (ListedReport report : reports) {
            if (view.contains(report.point())) {
                long tile = Cells.of(report.point()) >> 2 * (Cells.ZOOM - grid);
                byTile.computeIfAbsent(tile, _ -> new ArrayList<>()).add(report);
            }
        }
        List<Cluster> clusters = new ArrayList<>();
        List<ListedReport> singles = new ArrayList<>();
        byTile.forEach((tile, in) -> {
            if (in.size() == 1 || view.showsSingleReports() && in.size() <= SINGLES_A_SQUARE) {
                singles.addAll(in);
            } else {
                clusters.add(new Cluster(new Square(grid, tile), in.size(), middle(in)));
            }
        });
        return new MapContent(clusters, singles);
    }

    private static GeoPoint middle(List<ListedReport> reports) {
        double lon = reports.stream().mapToDouble(r -> r.point().lon()).average().orElseThrow();
        double lat = reports.stream().mapToDouble(r -> r.point().lat()).average().orElseThrow();
        return new GeoPoint(lon, lat);
    }

    private List<String> codes(ReportFilter filter) {
        return filter.category().isEmpty() ? List.of() : categories.tree().withChildren(filter.category());
    }

    private static List<String> statuses(ReportFilter filter) {
        return filter.state() == StateFilter.ALL ? List.of() : filter.state().statusNames();
    }

    private static String facet(ReportFilter filter) {
        return filter.category() + "|" + (filter.state() == StateFilter.ALL ? "" : filter.state().name());
    }
}
