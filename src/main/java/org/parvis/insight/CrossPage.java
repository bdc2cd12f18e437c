package org.parvis.insight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.figures.Dimension;
import org.parvis.shared.Period;
import org.parvis.web.View;

/**
 * Figures by two dimensions, for the desk or for everybody.
 *
 * @param path where it is: its form and its file start there
 * @param rows key of the dimension of the lines
 * @param columns key of that of the columns
 * @param measure what each cell tells
 * @param table null while what there was before is still being counted by two dimensions: numbers below their totals
 *     would be untrue, and what is added to them later would give small ones away
 */
public record CrossPage(
        String path,
        Period period,
        List<String> periods,
        String kind,
        Map<String, String> kinds,
        String rows,
        String columns,
        String measure,
        @Nullable Table table) {

    public List<String> dimensions() {
        return CrossController.DIMENSIONS;
    }

    public List<String> measures() {
        return CrossController.MEASURES.stream().map(Column::name).toList();
    }

    public String name(String dimension, View view) {
        return Crosses.name(dimension(dimension), view);
    }

    private static Dimension dimension(String key) {
        return Tables.BY_KEY.getOrDefault(key, Dimension.CHANNEL);
    }

    public String label(String period, View view) {
        return Labels.period(period, view);
    }

    /** The last line is that of totals. */
    public boolean isTotal(Table.Row row) {
        return table != null && row == table.rows().getLast();
    }

    /** Nothing but totals. */
    public boolean isEmpty() {
        return table == null || table.rows().size() == 1;
    }

    public String query() {
        return "lignes=" + rows + "&colonnes=" + columns + "&mesure=" + measure + "&periode=" + period.key() + "&genre="
                + URLEncoder.encode(kind, StandardCharsets.UTF_8);
    }
}
