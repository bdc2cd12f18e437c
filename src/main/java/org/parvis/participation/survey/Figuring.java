package org.parvis.participation.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.survey.ItemFigures.Cell;
import org.parvis.participation.survey.ItemFigures.Group;
import org.parvis.participation.survey.ItemFigures.State;
import org.parvis.participation.survey.SurveyItem.Choice;
import org.parvis.questions.When;

/** Makes of counts what a reader may see: the desk all of it, everybody what tells nothing of few people. */
final class Figuring {

    /** For whom figures are made. */
    enum Reader {
        DESK,
        EVERYBODY
    }

    private final SurveyCounts counts;
    private final Reader reader;
    /** Under which something stands hidden, so that what depends on it would tell it. */
    private final Set<String> veiled = new HashSet<>();
    /** Numbers of people that are shown, by what those people answered: of a question and its choices, and of what depends on it. */
    private final Map<String, Set<Long>> told = new HashMap<>();

    private Figuring(SurveyCounts counts, Reader reader) {
        this.counts = counts;
        this.reader = reader;
    }

    /** In the order of the form. */
    static List<ItemFigures> of(List<SurveyItem> items, SurveyCounts counts, Reader reader) {
        Figuring figuring = new Figuring(counts, reader);
        return items.stream().filter(item -> item.kind().isQuestion()).map(figuring::figures).toList();
    }

    private ItemFigures figures(SurveyItem item) {
        ItemFigures figures = seen(item);
        if (figures.hasHidden()) {
            veiled.addAll(item.keys());
        }
        for (Group group : figures.groups()) {
            group.cells().forEach(cell -> {
                if (cell.count() != null) {
                    tell(item.kind() == SurveyKind.RANKING ? item.key(cell.code()) : group.key(), cell.count());
                }
            });
            if (group.base() != null) {
                long base = group.base();
                item.when().questions().forEach(parent -> tell(parent, base));
            }
        }
        return figures;
    }

    private void tell(String key, long count) {
        told.computeIfAbsent(key, _ -> new HashSet<>()).add(count);
    }

    /** Whether few people are the difference to what is shown of those of whom it is asked: who said yes and then nothing more. */
    private boolean isNearWhatIsTold(SurveyItem item) {
        List<Long> bases = item.kind() == SurveyKind.RANKING ? List.of(firsts(item)) : item.keys().stream().map(counts::said).toList();
        return item.when().questions().stream()
                .flatMap(parent -> told.getOrDefault(parent, Set.of()).stream())
                .anyMatch(shown -> bases.stream().anyMatch(base -> SmallCounts.isSmall(Math.abs(base - shown))));
    }

    private long firsts(SurveyItem item) {
        return item.keys().stream().mapToLong(key -> counts.said(key, "1")).sum();
    }

    private ItemFigures seen(SurveyItem item) {
        long most = item.keys().stream().mapToLong(counts::said).max().orElse(0);
        if (reader == Reader.EVERYBODY && most < SmallCounts.ENOUGH) {
            return new ItemFigures(item, State.FEW, List.of());
        }
        if (reader == Reader.EVERYBODY && (item.when().questions().stream().anyMatch(veiled::contains) || isNearWhatIsTold(item))) {
            return new ItemFigures(item, State.TIED, List.of());
        }
        return new ItemFigures(item, State.SHOWN, groups(item));
    }

    private List<Group> groups(SurveyItem item) {
        return switch (item.kind()) {
            case ONE -> List.of(parts(item, item.code(), "", item.choices()));
            case SCALE -> List.of(withMean(parts(item, item.code(), "", item.choices())));
            case MATRIX -> item.rows().stream().map(row -> parts(item, item.key(row.code()), row.label(), item.choices())).toList();
            case RANKING -> List.of(places(item));
            case SEVERAL -> List.of(shares(item));
            case NUMBER -> List.of(numbers(item));
            case DATE -> List.of(withOthers(parts(item, item.code(), "", months(item))));
            case TEXT, LONG_TEXT, WORDS, PAGE -> List.of(base(item, item.code(), "", List.of()));
        };
    }

    private List<Choice> months(SurveyItem item) {
        return counts.values().getOrDefault(item.code(), Map.of()).keySet().stream().sorted().map(month -> new Choice(month, month)).toList();
    }

    /** Months of few people stand in one row: that somebody answered with that month at all would say something of them. */
    private static Group withOthers(Group dates) {
        List<Cell> cells = new ArrayList<>(dates.cells().stream().filter(cell -> cell.count() != null).toList());
        if (cells.size() < dates.cells().size()) {
            cells.add(new Cell(ItemFigures.OTHERS, "", null, null));
        }
        return new Group(dates.key(), dates.label(), dates.base(), cells, null, null);
    }

    /** Each person is in one of them; of a question that not everybody is asked, those who are not are a part too. */
    private Group parts(SurveyItem item, String key, String label, List<Choice> choices) {
        List<Long> parts = new ArrayList<>(choices.stream().map(choice -> counts.said(key, choice.code())).toList());
        long outside = counts.answers() - counts.said(key);
        boolean isConditional = !item.when().equals(When.ALWAYS);
        parts.add(isConditional ? outside : 0);
        TreeSet<Integer> hidden = reader == Reader.DESK ? new TreeSet<>() : SmallCounts.hiddenParts(parts);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            cells.add(new Cell(choices.get(i).code(), choices.get(i).label(), hidden.contains(i) ? null : parts.get(i), null));
        }
        boolean isBaseHidden = hidden.contains(choices.size()) || reader == Reader.EVERYBODY && SmallCounts.isSmall(counts.said(key));
        return new Group(key, label, isBaseHidden ? null : counts.said(key), cells, null, null);
    }

    private Group withMean(Group scale) {
        long all = scale.cells().stream().mapToLong(cell -> counts.said(scale.key(), cell.code())).sum();
        if (scale.hasHidden() || all == 0) {
            return scale;
        }
        double sum = scale.cells().stream().mapToDouble(cell -> Double.parseDouble(cell.code()) * counts.said(scale.key(), cell.code())).sum();
        return new Group(scale.key(), scale.label(), scale.base(), scale.cells(), sum / all, null);
    }

    /** How often each was put first, and the mean place of each: whole tables of places would tell what is hidden by their sums. */
    private Group places(SurveyItem item) {
        List<Long> firsts = new ArrayList<>(item.choices().stream().map(choice -> counts.said(item.key(choice.code()), "1")).toList());
        long base = firsts(item);
        boolean isConditional = !item.when().equals(When.ALWAYS);
        firsts.add(isConditional ? counts.answers() - base : 0);
        TreeSet<Integer> hidden = reader == Reader.DESK ? new TreeSet<>() : SmallCounts.hiddenParts(firsts);
        boolean isPlaceShown = reader == Reader.DESK || hidden.isEmpty() && hasNoSmallPlace(item);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < item.choices().size(); i++) {
            Choice choice = item.choices().get(i);
            cells.add(new Cell(
                    choice.code(), choice.label(), hidden.contains(i) ? null : firsts.get(i),
                    isPlaceShown ? meanPlace(item.key(choice.code())) : null));
        }
        return new Group(item.code(), "", hidden.contains(item.choices().size()) ? null : base, cells, null, null);
    }

    /** With the numbers of those who put it first, a mean would tell the few who put it second. */
    private boolean hasNoSmallPlace(SurveyItem item) {
        return item.keys().stream()
                .flatMap(key -> counts.values().getOrDefault(key, Map.of()).values().stream())
                .noneMatch(SmallCounts::isSmall);
    }

    private @Nullable Double meanPlace(String key) {
        long placed = counts.said(key);
        if (placed == 0) {
            return null;
        }
        return counts.values().getOrDefault(key, Map.of()).entrySet().stream()
                        .mapToDouble(one -> Double.parseDouble(one.getKey()) * one.getValue())
                        .sum()
                / placed;
    }

    private Group shares(SurveyItem item) {
        long base = counts.said(item.code());
        List<Long> shares = item.choices().stream().map(choice -> counts.said(item.code(), choice.code())).toList();
        TreeSet<Integer> hidden = reader == Reader.DESK ? new TreeSet<>() : SmallCounts.hiddenShares(shares, base);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            Choice choice = item.choices().get(i);
            cells.add(new Cell(choice.code(), choice.label(), hidden.contains(i) ? null : shares.get(i), null));
        }
        return base(item, item.code(), "", cells);
    }

    private Group numbers(SurveyItem item) {
        Group group = base(item, item.code(), "", List.of());
        SurveyCounts.@Nullable Numbers numbers = counts.numbers().get(item.code());
        return numbers == null ? group : new Group(group.key(), "", group.base(), List.of(), numbers.mean(), numbers.median());
    }

    /** Who was not asked may not be few either. */
    private Group base(SurveyItem item, String key, String label, List<Cell> cells) {
        long base = counts.said(key);
        boolean isHidden = reader == Reader.EVERYBODY
                && (SmallCounts.isSmall(base) || !item.when().equals(When.ALWAYS) && SmallCounts.isSmall(counts.answers() - base));
        return new Group(key, label, isHidden ? null : base, cells, null, null);
    }
}
