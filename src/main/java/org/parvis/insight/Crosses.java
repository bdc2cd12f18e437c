package org.parvis.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.casework.figures.CrossTable;
import org.parvis.casework.figures.Crossing;
import org.parvis.casework.figures.Dimension;
import org.parvis.casework.figures.Figure;
import org.parvis.casework.figures.FigureTable;
import org.parvis.casework.figures.Measures;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Makes tables of two dimensions, with totals at the end of each line and column. */
@Component
class Crosses {

    private final Labels labels;

    Crosses(Labels labels) {
        this.labels = labels;
    }

    /**
     * What a table is made of.
     *
     * @param figures totals: of all cases, also those that are in no district
     * @param measure what each cell tells
     */
    record Wanted(FigureTable figures, CrossTable cells, Crossing crossing, Column measure, Tables.Reader reader) {}

    private record Line(String key, Table.Name name, Figure total) {}

    Table table(Wanted wanted, View view) {
        List<Line> rows = lines(wanted.crossing().rows(), wanted, view);
        List<Line> columns = lines(wanted.crossing().columns(), wanted, view);
        List<List<Figure>> figures = new ArrayList<>();
        rows.forEach(row -> figures.add(figures(row, columns, wanted)));
        List<Figure> totals = new ArrayList<>(columns.stream().map(Line::total).toList());
        totals.add(wanted.figures().all());
        figures.add(totals);
        List<List<Table.Cell>> cells = cells(figures, wanted, view);
        List<Table.Row> shown = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            shown.add(new Table.Row(rows.get(i).key(), rows.get(i).name(), cells.get(i)));
        }
        shown.add(new Table.Row("", Table.Name.ours(view.t("insight.cross.total")), cells.getLast()));
        List<String> heads = new ArrayList<>(columns.stream().map(line -> line.name().words()).toList());
        heads.add(view.t("insight.cross.total"));
        return new Table(
                CrossController.FILE,
                view.t("insight.cross.of", view.t("insight.column." + wanted.measure()), name(wanted.crossing().rows(), view),
                        name(wanted.crossing().columns(), view)),
                name(wanted.crossing().rows(), view),
                heads,
                shown,
                columns.stream().map(Line::name).filter(Table.Name::isOfTown).map(Table.Name::words).collect(Collectors.toSet()));
    }

    static String name(Dimension dimension, View view) {
        return view.t("insight.first." + Tables.key(dimension));
    }

    private static List<Figure> figures(Line row, List<Line> columns, Wanted wanted) {
        List<Figure> figures = new ArrayList<>();
        for (Line column : columns) {
            Measures measures = wanted.cells().at(row.key(), column.key());
            figures.add(new Figure(measures, null, null));
        }
        figures.add(row.total());
        return figures;
    }

    private static List<List<Table.Cell>> cells(List<List<Figure>> figures, Wanted wanted, View view) {
        boolean masked = wanted.reader() == Tables.Reader.EVERYBODY;
        boolean counts = Tables.COUNTS.contains(wanted.measure());
        List<List<Boolean>> hidden = masked && counts
                ? SmallCrosses.hidden(figures.stream()
                        .map(line -> line.stream()
                                .map(one -> Long.parseLong(wanted.measure().cell(one, view).raw()))
                                .toList())
                        .toList())
                : List.of();
        List<List<Table.Cell>> cells = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            List<Table.Cell> line = new ArrayList<>();
            for (int j = 0; j < figures.get(i).size(); j++) {
                Figure figure = figures.get(i).get(j);
                boolean isHidden = !hidden.isEmpty() && hidden.get(i).get(j);
                line.add(isHidden
                        ? new Table.Cell(view.t("insight.hidden"), "")
                        : wanted.measure().cell(masked && !counts ? SmallNumbers.withoutSmall(figure) : figure, view));
            }
            cells.add(line);
        }
        return cells;
    }

    /** Those of a dimension with any case, most first: the lines of its own table. */
    private List<Line> lines(Dimension dimension, Wanted wanted, View view) {
        Map<String, Table.Name> names = labels.of(dimension, view);
        return wanted.figures().by(dimension).entrySet().stream()
                .filter(SmallNumbers::isSomething)
                .filter(entry -> dimension != Dimension.DISTRICT || names.containsKey(entry.getKey()))
                .map(entry -> new Line(entry.getKey(), names.getOrDefault(entry.getKey(), Table.Name.ours(entry.getKey())), entry.getValue()))
                .sorted(Comparator.comparingLong((Line line) -> line.total().measures().received()).reversed())
                .toList();
    }
}
