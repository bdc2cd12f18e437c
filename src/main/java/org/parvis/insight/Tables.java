package org.parvis.insight;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.parvis.casework.figures.Dimension;
import org.parvis.casework.figures.Figure;
import org.parvis.casework.figures.FigureTable;
import org.parvis.shared.Period;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Makes tables of figures: which lines, in which order, called how. */
@Component
class Tables {

    static final String MONTHS = "mois";

    /** Last words of addresses. */
    static final Map<String, Dimension> BY_KEY = keys();

    /** Numbers that the public sees masked where they are small. */
    static final List<Column> COUNTS = List.of(Column.RECEIVED, Column.ANSWERED, Column.REOPENED, Column.OPINIONS);

    private final Labels labels;

    Tables(Labels labels) {
        this.labels = labels;
    }

    private static Map<String, Dimension> keys() {
        Map<String, Dimension> keys = new LinkedHashMap<>();
        keys.put("canaux", Dimension.CHANNEL);
        keys.put("types", Dimension.KIND);
        keys.put("sujets", Dimension.CATEGORY);
        keys.put("services", Dimension.DEPARTMENT);
        keys.put("quartiers", Dimension.DISTRICT);
        return keys;
    }

    /** The last word of the address of a dimension. */
    static String key(Dimension dimension) {
        return BY_KEY.entrySet().stream()
                .filter(one -> one.getValue() == dimension)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** For whom a table is made. */
    enum Reader {
        DESK,
        EVERYBODY
    }

    /** What a table is made of. */
    record Wanted(FigureTable figures, Period period, List<Column> columns, Reader reader) {}

    private record Line(String key, Table.Name name, Figure figure) {}

    /** Months first, then every dimension that has any line. */
    List<Table> all(Wanted wanted, View view) {
        List<Table> tables = new ArrayList<>();
        tables.add(months(wanted, view));
        BY_KEY.keySet().stream()
                .map(key -> find(key, wanted, view).orElseThrow())
                .filter(table -> !table.rows().isEmpty())
                .forEach(tables::add);
        return tables;
    }

    /** The table of a key; empty for an unknown one. */
    Optional<Table> find(String key, Wanted wanted, View view) {
        if (key.equals(MONTHS)) {
            return Optional.of(months(wanted, view));
        }
        return Optional.ofNullable(BY_KEY.get(key)).map(dimension -> groups(key, dimension, wanted, view));
    }

    private Table months(Wanted wanted, View view) {
        List<Line> lines = new ArrayList<>();
        Period period = wanted.period();
        for (YearMonth month = period.first(); !month.isAfter(period.last()); month = month.plusMonths(1)) {
            lines.add(new Line(
                    month.toString(),
                    Table.Name.ours(month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, view.locale()) + " " + month.getYear()),
                    wanted.figures().months().getOrDefault(month, Figure.NONE)));
        }
        return table(MONTHS, lines, wanted, view);
    }

    /** Those with most cases first. A district that is shown to nobody has no name here, and no line. */
    private Table groups(String key, Dimension dimension, Wanted wanted, View view) {
        Map<String, Table.Name> names = labels.of(dimension, view);
        List<Line> lines = wanted.figures().by(dimension).entrySet().stream()
                .filter(SmallNumbers::isSomething)
                .filter(entry -> dimension != Dimension.DISTRICT || names.containsKey(entry.getKey()))
                .map(entry -> new Line(entry.getKey(), name(entry.getKey(), names, view), entry.getValue()))
                .sorted(Comparator.comparingLong((Line line) -> line.figure().measures().received()).reversed())
                .toList();
        return table(key, lines, wanted, view);
    }

    private static Table.Name name(String key, Map<String, Table.Name> names, View view) {
        Table.Name known = names.get(key);
        return known != null ? known : Table.Name.ours(key.endsWith(":") ? view.t("insight.noCategory") : key.substring(key.indexOf(':') + 1));
    }

    private static Table table(String key, List<Line> lines, Wanted wanted, View view) {
        boolean masked = wanted.reader() == Reader.EVERYBODY;
        List<List<Table.Cell>> cells = new ArrayList<>();
        lines.forEach(_ -> cells.add(new ArrayList<>()));
        for (Column column : wanted.columns()) {
            TreeSet<Integer> hidden = masked && COUNTS.contains(column)
                    ? SmallNumbers.hidden(lines.stream().map(line -> number(column, line, view)).toList())
                    : new TreeSet<>();
            for (int i = 0; i < lines.size(); i++) {
                Figure figure = lines.get(i).figure();
                cells.get(i).add(hidden.contains(i)
                        ? new Table.Cell(view.t("insight.hidden"), "")
                        : column.cell(masked && !COUNTS.contains(column) ? SmallNumbers.withoutSmall(figure) : figure, view));
            }
        }
        List<Table.Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(new Table.Row(lines.get(i).key(), lines.get(i).name(), cells.get(i)));
        }
        return new Table(
                key,
                view.t("insight.table." + key),
                view.t("insight.first." + key),
                wanted.columns().stream().map(Column::name).toList(),
                rows);
    }

    private static long number(Column column, Line line, View view) {
        return Long.parseLong(column.cell(line.figure(), view).raw());
    }
}
